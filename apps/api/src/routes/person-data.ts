import { type Database, erasePerson, exportPerson, listMemberships } from "@foljsam/database";
import { checkCoordinatorLeft, DomainError } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { actorOf, allow } from "../permission/allow.ts";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";

const dataSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())).readonly()).openapi("PersonData");
const erasedSchema = z.object({ erased: z.literal(true) }).openapi("Erased");
const params = z.object({
  person: z.uuid({ error: "id för en person" }).openapi({ param: { name: "person", in: "path" } }),
});
const confirmed = {
  required: true,
  content: {
    "application/json": { schema: z.object({ confirm: z.literal("radera", { error: "ordet radera" }) }) },
  },
};

const showOwn = contract("see-own-account", {
  method: "get",
  path: "/me/data",
  summary: "Everything that is stored about who asks",
  responses: { 200: json(dataSchema, "The data, by table."), ...notFound },
});

const eraseOwn = contract("see-own-account", {
  method: "post",
  path: "/me/erase",
  summary: "Erase who asks: name, address and ways to sign in; what they have decided stays",
  request: { body: confirmed },
  responses: { 200: json(erasedSchema, "Erased."), ...invalid, ...notFound, ...conflict },
});

const show = contract("manage-members", {
  method: "get",
  path: "/persons/{person}/data",
  summary: "Everything that is stored about a person",
  request: { params },
  responses: { 200: json(dataSchema, "The data, by table."), ...invalid, ...notFound },
});

const erase = contract("manage-members", {
  method: "post",
  path: "/persons/{person}/erase",
  summary: "Erase a person: name, address and ways to sign in; what they have decided stays",
  request: { params, body: confirmed },
  responses: { 200: json(erasedSchema, "Erased."), ...invalid, ...notFound, ...conflict },
});

/** Routes for what is stored about persons (personuppgifter): giving it out, and erasing it. */
export const personDataRoutes = ({ db, today }: ApiDependencies) => {
  const eraseWhole = async (person: string) => {
    await checkOthersLeft(db, person, today());
    await erasePerson(db, person);
    return { erased: true as const };
  };
  return createRoutes()
    .openapi(showOwn, async (c) => c.json(await exportPerson(db, ownId(c)), 200))
    .openapi(eraseOwn, async (c) => {
      return c.json(await eraseWhole(ownId(c)), 200);
    })
    .openapi(show, async (c) => {
      const { person } = c.req.valid("param");
      await allowPerson(db, c, person);
      return c.json(await exportPerson(db, person), 200);
    })
    .openapi(erase, async (c) => {
      const { person } = c.req.valid("param");
      await allowPerson(db, c, person);
      return c.json(await eraseWhole(person), 200);
    });
};

/** A person is in the hands of who manages the members of every collaboration that the person has had a role in. */
async function allowPerson(db: Database, c: Context, person: string): Promise<void> {
  const held = await listMemberships(db, { person });
  if (held.length === 0) throw new DomainError("person-not-found");
  for (const { collaboration } of held) allow(c, "manage-members", { collaboration });
}

/** Who is erased leaves every collaboration a coordinator. Throws `last-coordinator`. */
async function checkOthersLeft(db: Database, person: string, today: string): Promise<void> {
  for (const held of await listMemberships(db, { person })) {
    const all = await listMemberships(db, { collaboration: held.collaboration });
    checkCoordinatorLeft(all, { ...held, revoked: true }, today);
  }
}

function ownId(c: Context): string {
  const { person } = actorOf(c);
  if (!person) throw new DomainError("sign-in-needed");
  return person.id;
}
