import { absoluteSeconds, idleSeconds } from "./session-rules.ts";

/** Begins the names of our cookies; the library puts `__Secure-` before it where the pages are reached by https. */
export const cookiePrefix = "foljsam";

/** What the name of the session's cookie ends with. */
export const sessionCookie = `${cookiePrefix}.session_token`;

/**
 * Lets the session's cookie live for as long as a session can. How long it does is told by its row, which each visit draws out; the
 * library sets the cookie at sign-in alone, and would have it die in the midst of work.
 */
export function withLastingCookie(response: Response): Response {
  const cookies = response.headers.getSetCookie();
  if (cookies.length === 0) return response;
  const headers = new Headers(response.headers);
  headers.delete("set-cookie");
  for (const cookie of cookies) {
    const isSession = cookie.slice(0, cookie.indexOf("=")).endsWith(sessionCookie);
    const lasting = cookie.replace(`Max-Age=${idleSeconds}`, `Max-Age=${absoluteSeconds}`);
    headers.append("set-cookie", isSession ? lasting : cookie);
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
