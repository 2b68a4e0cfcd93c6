import { createClient } from "@foljsam/api/client";
import { faultOf } from "@foljsam/domain";
import { findActor } from "#lib/server/acting.ts";
import { codingOf, compressed } from "#lib/server/compressed.ts";
import { withContentPolicy } from "#lib/server/content-policy.ts";
import { isForAnyone, isSameForAll } from "#lib/server/for-anyone.ts";
import { type Ask, rememberAnswers } from "#lib/server/remembered-answers.ts";
import { rememberPages } from "#lib/server/remembered-pages.ts";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";

type Api = NonNullable<NonNullable<App.Platform["req"]>["api"]>;

/** One memory for all requests of the process, whose API it is that answers them. */
const memories = new WeakMap<Api, { readonly ask: Ask; readonly page: ReturnType<typeof rememberPages> }>();

function memoryOf(api: Api) {
  const known = memories.get(api);
  if (known) return known;
  const begun = { ask: rememberAnswers(async (request) => await api.fetch(request)), page: rememberPages() };
  memories.set(api, begun);
  return begun;
}

/** The page that most people come to: what it says follows from its address, its cookies and what the API answers, and from nothing else. */
const remembered = new Set<string | null>(["/"]);

export const handle: Handle = async ({ event, resolve }) => {
  // One process: apps/server puts the API on the request. Otherwise it answers over HTTP at API_URL.
  if (event.platform?.req) event.platform.req.route = event.route.id;
  const inProcess = event.platform?.req?.api;
  const base = inProcess ? "http://api.internal" : (process.env["API_URL"] ?? "http://127.0.0.1:3001");
  const cookie = event.request.headers.get("cookie");
  // What the listener has seen of where a visitor is: the API trusts it as it does the listener's own.
  const seen = ["x-client-address", "x-client-direct"].flatMap((name) => {
    const value = event.request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const coding = codingOf(event.request.headers.get("accept-encoding") ?? "");
  const make = async (ask: Ask): Promise<Response> => {
    const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      if (cookie && !isSameForAll(request)) request.headers.set("cookie", cookie);
      for (const [name, value] of seen) request.headers.set(name, value);
      return await ask(request);
    };
    event.locals.api = createClient(base, send);
    event.locals.actor = findActor(event.locals.api, event.request.headers);
    event.locals.fetchApi = (path, init) => send(new URL(path, base), init);
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => withoutMarks(html),
      preload: ({ type }) => type !== "font",
    });
    const answered = await compressed(withContentPolicy(response), coding);
    // What somebody has signed in to see stays in no memory, not even their browser's.
    if (!isForAnyone(event.request.headers)) answered.headers.set("cache-control", "private, no-store");
    return answered;
  };
  if (!inProcess) return await make(fetch);
  const { ask, page } = memoryOf(inProcess);
  const isPlain = event.request.method === "GET" && !event.isDataRequest && isForAnyone(event.request.headers);
  if (!isPlain || !remembered.has(event.route.id)) return await make(ask);
  return await page(JSON.stringify([event.url.href, coding, cookie]), ask, make);
};

/** Where no script takes over, the marks and switched-off style sheets that it would find its way by are bytes for nothing. */
function withoutMarks(html: string): string {
  if (html.includes("__sveltekit_")) return html;
  return html.replaceAll(/<!--[[\]!\w-]{0,40}-->|<link [^>]*\bdisabled\b[^>]*>\s*/g, "");
}

export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind !== "unknown") return undefined;
  process.stderr.write(`${JSON.stringify({ level: "error", route: event.route.id, ...faultOf(error) })}\n`);
  return { message: "Servern kunde inte läsa det som sidan behöver." };
};
