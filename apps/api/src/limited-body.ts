import { DomainError } from "@foljsam/domain";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

const limited = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => {
    // What is left of the body is not waited for.
    c.header("Connection", "close");
    throw new DomainError("request-too-large", { limit: "1 MB" });
  },
});

/** Takes no larger body than a form or JSON needs; the route for files has a limit of its own. */
export const limitedBody: MiddlewareHandler = async (c, next) => {
  if (c.req.path === "/api/v1/imports") await next();
  else return await limited(c, next);
};
