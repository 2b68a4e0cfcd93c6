import { erasePerson, exportPerson } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { actorOf } from "../permission/allow.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";

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
  responses: { 200: json(erasedSchema, "Erased."), ...invalid, ...notFound },
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
  responses: { 200: json(erasedSchema, "Erased."), ...invalid, ...notFound },
});

/** Routes for what is stored about persons (personuppgifter): giving it out, and erasing it. */
export const personDataRoutes = ({ db }: ApiDependencies) =>
  createRoutes()
    .openapi(showOwn, async (c) => c.json(await exportPerson(db, ownId(c)), 200))
    .openapi(eraseOwn, async (c) => {
      await erasePerson(db, ownId(c));
      return c.json({ erased: true as const }, 200);
    })
    .openapi(show, async (c) => c.json(await exportPerson(db, c.req.valid("param").person), 200))
    .openapi(erase, async (c) => {
      await erasePerson(db, c.req.valid("param").person);
      return c.json({ erased: true as const }, 200);
    });

function ownId(c: Context): string {
  const { person } = actorOf(c);
  if (!person) throw new DomainError("sign-in-needed");
  return person.id;
}
