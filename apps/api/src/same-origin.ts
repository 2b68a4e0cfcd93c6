import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

/**
 * Lets no other site's page write through a visitor's browser. Browsers tell where a writing request comes from; a script or a
 * command line does not, and is let through.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (!["GET", "HEAD", "OPTIONS"].includes(c.req.method) && cameFromElsewhere(c.req.raw.headers)) {
    throw new HTTPException(403);
  }
  await next();
};

function cameFromElsewhere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== headers.get("host"));
}
