import type { RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { RequestHandler } from "./dashboard.ts";
import { tellVisitor } from "./visitor.ts";

/** Anything that answers a web request, as the API does. */
export type FetchHandler = { fetch(request: Request): Response | Promise<Response> };

const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** A goal's chart for frames on other sites, whose answer says so itself. */
const framedPath = /^\/mal\/[^/?]+\/inbaddning(\?|$)/;

const apiPath = /^\/(api\/|datasets\/dcat(\?|$)|healthz(\?|$)|readyz(\?|$))/;

/** One port for everything: the API's paths to the API, all others to the dashboard, which reaches the API inside the process. */
export function createListener(
  api: FetchHandler,
  dashboard: RequestHandler | null,
  { behindProxy }: { readonly behindProxy: boolean },
): RequestListener {
  const answerApi = getRequestListener((request) => api.fetch(request));
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (framedPath.test(request.url ?? "")) response.removeHeader("X-Frame-Options");
    tellVisitor(request, { behindProxy });
    if (!behindProxy) request.headers["x-forwarded-proto"] = "http";
    if (apiPath.test(request.url ?? "")) void answerApi(request, response);
    else if (dashboard)
      dashboard(Object.assign(request, { api }), response, () => answerText(response, 404, "Finns inte."));
    else answerText(response, 503, "Sidorna är inte byggda. Starta med npm start.");
  };
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
