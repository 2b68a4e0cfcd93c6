import { createHash } from "node:crypto";
import { stateVersion } from "@foljsam/database";
import type { MiddlewareHandler } from "hono";
import { askedTogether } from "./asked-together.ts";
import { actorOf } from "./permission/allow.ts";
import type { ApiDependencies } from "./routing.ts";

const followsFromState =
  /\/(progress|observations|revisions|collaborations|areas|goals(\/[^/]+(\/(methods|municipalities|what-if|judgements|baselines))?)?)$/;

/** What follows from the day as well, and shows whoever is known more: it is checked for those who ask as nobody. */
const followsFromDay = /\/annual-reports$/;

/**
 * Asks every reader to check before reusing an answer, and lets answers that follow from figures and decisions be checked by
 * them: when nothing has been loaded, decided or chosen since, 304 and no work. What one is told another need not be, so the roles of
 * who asks are part of the mark.
 */
export function freshness({ read, revision, today }: ApiDependencies): MiddlewareHandler {
  const stateNow = askedTogether(() => stateVersion(read));
  return async (c, next) => {
    const isOfDay = followsFromDay.test(c.req.path) && !c.req.header("cookie") && !c.req.header("authorization");
    if (c.req.method !== "GET" || !(isOfDay || followsFromState.test(c.req.path))) {
      await next();
      c.header("Cache-Control", "no-cache");
      return;
    }
    const state = await stateNow();
    const version = createHash("sha256")
      .update(
        `${revision} ${state} ${JSON.stringify(actorOf(c).roles)} ${isOfDay ? today() : ""} ${c.req.header("accept") ?? ""}`,
      )
      .digest("base64url");
    const tag = `W/"${version.slice(0, 16)}"`;
    if (c.req.header("if-none-match") === tag) {
      return c.body(null, 304, { ETag: tag, "Cache-Control": "no-cache", Vary: "Accept, Accept-Encoding" });
    }
    await next();
    c.header("Cache-Control", "no-cache");
    if (c.res.ok) c.header("ETag", tag);
    return;
  };
}
