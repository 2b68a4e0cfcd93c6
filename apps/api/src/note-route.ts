import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** Notes the pattern of the route on the request that the server holds, for its log: the address itself may tell too much. */
export const noteRoute: MiddlewareHandler = async (c, next) => {
  await next();
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { route?: string } };
  if (incoming) incoming.route = routePath(c, -1);
};
