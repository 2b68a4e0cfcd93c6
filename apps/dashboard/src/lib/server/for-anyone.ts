import { startedCookie } from "#lib/onboarding.ts";

/** Cookies that say what the reader has chosen to see, and nothing of who they are. */
const impersonal = new Set([startedCookie]);

/** Whether a request could have come from anyone, so that what it is answered may be given to the next who asks the same. */
export function isForAnyone(headers: Headers): boolean {
  if (headers.has("authorization")) return false;
  const cookies = (headers.get("cookie") ?? "").split(";").map((cookie) => cookie.replace(/=.*$/s, "").trim());
  return cookies.every((name) => name === "" || impersonal.has(name));
}

/** Answers of the API that follow from what is published alone, whoever asks. */
const sameForAll =
  /^\/api\/v1\/(?:progress|collaborations|observations|revisions|areas|indicators(?:\/[^/]+)?|goals(?:\/[^/]+(?:\/(?:methods|municipalities|judgements))?)?)$/;

/** Whether the API answers everyone alike, so that what one has asked is known for the next, who has signed in or not. */
export function isSameForAll({ method, url }: Pick<Request, "method" | "url">): boolean {
  return method === "GET" && sameForAll.test(new URL(url).pathname);
}

/** Whether an answer says nothing against being given to others too. */
export function isToBeKept(headers: Headers): boolean {
  return !headers.has("set-cookie") && !/\b(private|no-store)\b/i.test(headers.get("cache-control") ?? "");
}
