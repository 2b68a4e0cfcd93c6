import { actions, mayAtAll } from "@foljsam/domain";
import { actorOf } from "../permission/allow.ts";
import { contract, createRoutes, json } from "../routing.ts";
import { meSchema } from "../schemas/me.ts";

const show = contract("read", {
  method: "get",
  path: "/me",
  summary: "Who has signed in, the roles they hold today, and what they may do",
  responses: { 200: json(meSchema, "Who asks.") },
});

/** The route for who asks (den inloggade). */
export const meRoutes = () =>
  createRoutes().openapi(show, (c) => {
    const actor = actorOf(c);
    return c.json({ ...actor, actions: actions.filter((action) => mayAtAll(actor, action)) }, 200);
  });
