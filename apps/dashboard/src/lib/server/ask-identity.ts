import type { RequestEvent } from "@sveltejs/kit";

/** What the listener says of where a request comes from, and which device it is. */
const passedOn = ["cookie", "user-agent", "x-client-address", "x-client-direct"];

/**
 * Asks sign-in under `/api/auth` on behalf of whoever asks for the page: what they sent to us goes along, and the cookies of the answer go
 * back with the page. With a body it is a POST.
 */
export async function askIdentity(event: RequestEvent, path: string, body?: unknown): Promise<Response> {
  const api = event.platform?.req?.api;
  const base = api ? event.url.origin : (process.env["API_URL"] ?? "http://127.0.0.1:3001");
  const headers = new Headers({ origin: event.url.origin, host: event.url.host });
  for (const name of passedOn) {
    const value = event.request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (body !== undefined) headers.set("content-type", "application/json");
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const request = new Request(new URL(`/api/auth${path}`, base), init);
  const response = api ? await api.fetch(request) : await fetch(request);
  for (const cookie of response.headers.getSetCookie()) passBack(event, cookie);
  return response;
}

/** The code that sign-in refuses with; null where it took what was sent. */
export async function refusalCode(response: Response): Promise<string | null> {
  if (response.ok) return null;
  if (response.status === 429) return "TOO_MANY_REQUESTS";
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  return code ?? "UNKNOWN";
}

function passBack({ cookies }: RequestEvent, cookie: string): void {
  const { name, value = "", ...options } = cookies.parse(cookie, { decode: (written) => written });
  // The library has written it as it is to be sent.
  cookies.set(name, value, { ...options, encode: (written) => written });
}
