import { DomainError } from "@foljsam/domain";
import type { MiddlewareHandler } from "hono";

/** Turns away an address with a NUL in it: nothing is called that, and no PostgreSQL text can hold it. */
export const readable: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes("%00")) throw new DomainError("invalid-request");
  await next();
};
