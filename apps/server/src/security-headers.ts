import type { IncomingMessage, ServerResponse } from "node:http";

/** What the headers follow from besides the request: whether a proxy says the protocol, and the address visitors use. */
export type Reached = { readonly behindProxy: boolean; readonly publicUrl?: string | undefined };

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
};

// Pages say their own. One said here would take its place where a page has not changed since it was last sent.
const nothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const apiPath = /^\/(api|datasets|healthz|readyz)\b/;

/** A goal's chart for frames on other sites, whose answer says so itself. */
const framedPath = /^\/mal\/[^/?]+\/inbaddning(\?|$)/;

/** What other sites may show or fetch: pictures of charts, and open data. */
const sharedPath = /^\/(mal\/[^/?]+\/(inbaddning|diagram\.\w+)|api\/v1\/(observations|open-data)|datasets\/dcat)\b/;

const year = 365 * 24 * 60 * 60;

/** Sets what keeps a browser safe, before anything is answered. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, reached: Reached): void {
  const path = request.url ?? "";
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (apiPath.test(path)) response.setHeader("Content-Security-Policy", nothingRuns);
  if (framedPath.test(path)) response.removeHeader("X-Frame-Options");
  if (sharedPath.test(path)) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  if (isEncrypted(request, reached))
    response.setHeader("Strict-Transport-Security", `max-age=${year}; includeSubDomains`);
}

/** Whether the visitor reached us by https, which only a proxy in front can say or the address we are known by. */
function isEncrypted(request: IncomingMessage, { behindProxy, publicUrl }: Reached): boolean {
  return publicUrl?.startsWith("https:") || (behindProxy && request.headers["x-forwarded-proto"] === "https");
}
