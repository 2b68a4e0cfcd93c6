import { createClient } from "@foljsam/api/client";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";

export const handle: Handle = async ({ event, resolve }) => {
  // One process: apps/server puts the API on the request. Otherwise it answers over HTTP at API_URL.
  const inProcess = event.platform?.req?.api;
  const base = inProcess ? "http://api.internal" : (process.env["API_URL"] ?? "http://127.0.0.1:3001");
  const cookie = event.request.headers.get("cookie");
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (cookie) request.headers.set("cookie", cookie);
    return inProcess ? inProcess.fetch(request) : fetch(request);
  };
  event.locals.api = createClient(base, send);
  event.locals.fetchApi = (path, init) => send(new URL(path, base), init);
  return resolve(event);
};

export const handleError: HandleServerError = ({ error, kind }) => {
  if (kind === "unknown") process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};
