import { isForAnyone, isToBeKept } from "./for-anyone.ts";

/** Asks the API, as `fetch` does. */
export type Ask = (request: Request) => Promise<Response>;

type Remembered = { readonly tag: string; readonly body: string; readonly type: string };

const mostAnswers = 200;
const mostCharacters = 20_000_000;

/**
 * Asks the API and remembers the answers that bear an ETag: the next time it is only asked whether they still hold, and what follows
 * from the figures is worked out once until the figures are others. What somebody asks as themselves goes past the memory. Those
 * asked for longest ago are forgotten first.
 */
export function rememberAnswers(ask: Ask): Ask {
  const remembered = new Map<string, Remembered>();
  let characters = 0;
  const forget = (key: string) => {
    characters -= remembered.get(key)?.body.length ?? 0;
    remembered.delete(key);
  };
  const remember = (key: string, answer: Remembered) => {
    forget(key);
    if (answer.body.length > mostCharacters / 4) return;
    remembered.set(key, answer);
    characters += answer.body.length;
    for (const [oldest] of remembered) {
      if (remembered.size <= mostAnswers && characters <= mostCharacters) return;
      forget(oldest);
    }
  };
  return async (request) => {
    if (request.method !== "GET" || !isForAnyone(request.headers)) return await ask(request);
    const key = JSON.stringify([request.url, request.headers.get("accept")]);
    const known = remembered.get(key);
    if (known) request.headers.set("if-none-match", known.tag);
    const response = await ask(request);
    if (known && response.status === 304) {
      remember(key, known);
      return answerOf(known);
    }
    const tag = response.headers.get("etag");
    if (tag === null || response.status !== 200 || !isToBeKept(response.headers)) return response;
    const told = { tag, body: await response.text(), type: response.headers.get("content-type") ?? "" };
    remember(key, told);
    return answerOf(told);
  };
}

function answerOf({ tag, body, type }: Remembered): Response {
  return new Response(body, { headers: { "content-type": type, etag: tag } });
}
