import { createClient } from "@foljsam/api/client";
import { compressed } from "#lib/server/compressed.ts";
import { type Ask, rememberAnswers } from "#lib/server/remembered-answers.ts";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";

type Api = NonNullable<NonNullable<App.Platform["req"]>["api"]>;

/** One memory for all requests of the process, whose API it is that answers them. */
const memories = new WeakMap<Api, Ask>();

function rememberedBy(api: Api): Ask {
  const known = memories.get(api) ?? rememberAnswers(async (request) => await api.fetch(request));
  memories.set(api, known);
  return known;
}

export const handle: Handle = async ({ event, resolve }) => {
  // One process: apps/server puts the API on the request. Otherwise it answers over HTTP at API_URL.
  const inProcess = event.platform?.req?.api;
  const base = inProcess ? "http://api.internal" : (process.env["API_URL"] ?? "http://127.0.0.1:3001");
  const cookie = event.request.headers.get("cookie");
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (cookie) request.headers.set("cookie", cookie);
    return inProcess ? rememberedBy(inProcess)(request) : fetch(request);
  };
  event.locals.api = createClient(base, send);
  event.locals.fetchApi = (path, init) => send(new URL(path, base), init);
  const response = await resolve(event, { transformPageChunk: ({ html }) => withoutMarks(html) });
  return await compressed(response, event.request.headers.get("accept-encoding"));
};

/** Where no script takes over, the marks that it would find its way by are bytes for nothing. */
function withoutMarks(html: string): string {
  return html.includes("__sveltekit_") ? html : html.replaceAll(/<!--[[\]!\w-]{0,40}-->/g, "");
}

export const handleError: HandleServerError = ({ error, kind }) => {
  if (kind !== "unknown") return undefined;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return { message: "Servern kunde inte läsa det som sidan behöver." };
};
