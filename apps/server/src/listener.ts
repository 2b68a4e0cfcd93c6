import type { RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { RequestHandler } from "./dashboard.ts";
import { isTooLarge } from "./body-size.ts";
import type { NoteRequest } from "./request-log.ts";
import { type Reached, setSecurityHeaders } from "./security-headers.ts";
import { tellVisitor } from "./visitor.ts";

/** Anything that answers a web request, as the API does. */
export type FetchHandler = { fetch(request: Request, seen?: object): Response | Promise<Response> };

const apiPath = /^\/(api\/|datasets\/dcat(\?|$)|healthz(\?|$)|readyz(\?|$))/;

/** One port for everything: the API's paths to the API, all others to the dashboard, which reaches the API inside the process. */
export function createListener(
  api: FetchHandler,
  dashboard: RequestHandler | null,
  reached: Reached,
  note: NoteRequest = () => undefined,
): RequestListener {
  const answerApi = getRequestListener((request, seen) => api.fetch(request, seen));
  return (request, response) => {
    note(request, response);
    setSecurityHeaders(request, response, reached);
    tellVisitor(request, reached);
    if (!reached.behindProxy) request.headers["x-forwarded-proto"] = "http";
    if (apiPath.test(request.url ?? "")) void answerApi(request, response);
    else if (isTooLarge(request)) {
      // What is left of the body is not waited for.
      response.setHeader("Connection", "close");
      answerText(response, 413, "Det som skickades är för stort.");
    } else if (dashboard)
      dashboard(Object.assign(request, { api }), response, () => answerText(response, 404, "Finns inte."));
    else answerText(response, 503, "Sidorna är inte byggda. Starta med npm start.");
  };
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
