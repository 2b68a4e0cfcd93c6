import { actingAs, listMemberships } from "@foljsam/database";
import { type Actor, anyone, rolesOn } from "@foljsam/domain";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiDependencies } from "../routing.ts";

/** The header in which the server tells the address of a visitor; what a visitor sends under that name never comes this far. */
const addressHeader = "x-client-address";

/**
 * Finds out who sends a request (den som handlar), once for all that is asked of it. The roles are those of the day, read anew every
 * time: a membership that is revoked or has run out gives nothing from the next request on.
 */
export function acting({ db, identity, today }: ApiDependencies): MiddlewareHandler {
  return async (c, next) => {
    const signedIn = (await identity?.personOf(c.req.raw.headers)) ?? null;
    const person = signedIn && { id: signedIn.id, name: signedIn.name };
    const actor: Actor = person
      ? { person, roles: rolesOn(await listMemberships(db, { person: person.id }), today()) }
      : anyone;
    c.set("actor", actor);
    if (!actor.person || isRead(c)) await next();
    else await actingAs({ person: actor.person.id, name: actor.person.name, from: fromOf(c) }, next);
    if (actor.person) c.header("Cache-Control", "private, no-store");
  };
}

const isRead = (c: Context) => c.req.method === "GET" || c.req.method === "HEAD";

/** From where a request comes, as the audit log says it. The address is what the server itself has seen. */
const fromOf = (c: Context) => ["webb", c.req.header(addressHeader)].filter(Boolean).join(" ");
