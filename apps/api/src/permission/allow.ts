import { type Action, type Actor, anyone, DomainError, may, mayAtAll, type Thing } from "@foljsam/domain";
import type { Context, MiddlewareHandler } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    actor: Actor;
  }
}

/** Lets a route be asked only by those who may do what it does to something at all; the route asks again of the thing itself. */
export function permit(action: Action): MiddlewareHandler {
  return async (c, next) => {
    const actor = actorOf(c);
    if (!mayAtAll(actor, action)) throw refusal(actor);
    await next();
  };
}

/** Refuses who may not do something to a thing. Errors: sign-in-needed, not-permitted. */
export function allow(c: Context, action: Action, thing: Thing): void {
  const actor = actorOf(c);
  if (!may(actor, action, thing)) throw refusal(actor);
}

/** Who sends a request. Nobody has been found where nothing looked: then it is anyone. */
export function actorOf(c: Context): Actor {
  return c.get("actor") ?? anyone;
}

/** The name that is written under what a request does. */
export function writerOf(c: Context): string {
  const { person } = actorOf(c);
  if (!person) throw new DomainError("sign-in-needed");
  return person.name;
}

/** Whether who sends a request is told who has entered what: names of officials are for those with a role, decisions are for everyone. */
export function seesNames(c: Context, thing: Thing = {}): boolean {
  return may(actorOf(c), "read", { ...thing, publication: "internal" });
}

function refusal({ person }: Actor): DomainError {
  return new DomainError(person ? "not-permitted" : "sign-in-needed");
}
