import {
  changeMembership,
  type Database,
  type HeldMembership,
  listMemberships,
  recordMembership,
  recordPerson,
  withTransaction,
} from "@foljsam/database";
import {
  checkCoordinatorLeft,
  checkEnd,
  checkMembership,
  checkNotRevoked,
  checkPerson,
  type Collaboration,
  DomainError,
  isHeldOn,
  may,
  type Membership,
} from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { chosenCollaboration } from "../collaborations.ts";
import { actorOf, allow } from "../permission/allow.ts";
import { presentMember, presentSeating } from "../present/member.ts";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  addMemberSchema,
  endMemberSchema,
  invitationSchema,
  memberAnswerSchema,
  membersSchema,
} from "../schemas/member.ts";
import { collaborationParameter, groupParameter } from "../schemas/parameters.ts";

const params = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: "numret på ett ledamotskap" })
    .transform(Number),
});

const list = contract("see-members", {
  method: "get",
  path: "/members",
  summary: "Who holds or has held which role in which group, and how many seats are filled",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      group: groupParameter,
      on: z.iso
        .date({ error: "ett datum som 2022-03-15" })
        .optional()
        .openapi({
          param: { name: "on", in: "query" },
          description: "Those alone who hold a role on this day; with none all there are and have been.",
        }),
    }),
  },
  responses: { 200: json(membersSchema, "The members, by name."), ...invalid, ...notFound },
});

const add = contract("manage-members", {
  method: "post",
  path: "/members",
  summary: "Give a person a role, in a group where it is a group's; the same sent twice is kept once",
  request: { body: { required: true, content: { "application/json": { schema: addMemberSchema } } } },
  responses: { 201: json(memberAnswerSchema, "The membership."), ...invalid, ...notFound },
});

const end = contract("manage-members", {
  method: "post",
  path: "/members/{id}/end",
  summary: "Set the last day of a membership",
  request: { params, body: { required: true, content: { "application/json": { schema: endMemberSchema } } } },
  responses: { 200: json(memberAnswerSchema, "The membership."), ...invalid, ...notFound, ...conflict },
});

const revoke = contract("manage-members", {
  method: "post",
  path: "/members/{id}/revoke",
  summary: "Take a membership back: it gives nothing from this moment",
  request: { params },
  responses: { 200: json(memberAnswerSchema, "The membership."), ...invalid, ...notFound, ...conflict },
});

const invite = contract("manage-members", {
  method: "post",
  path: "/members/{id}/invite",
  summary: "Make a link that lets a person in once; not for one who has a role where the asker manages no members",
  request: { params },
  responses: { 201: json(invitationSchema, "The link."), ...invalid, ...notFound, ...conflict },
});

/** Routes for members (ledamöter) and their roles. */
export const memberRoutes = ({ db, read, today, identity }: ApiDependencies) => {
  /** A membership with what should be looked at in its group on the day it counts from. */
  const told = async (membership: HeldMembership, collaboration: Collaboration) => {
    const { group: slug, from } = membership;
    const day = from > today() ? from : today();
    const group = collaboration.groups.find((one) => one.slug === slug);
    const all = group ? await listMemberships(db, { collaboration: collaboration.slug }) : [];
    return {
      member: presentMember(membership, { day: today(), emails: true }),
      warnings: group ? presentSeating(collaboration, group, all, day).warnings : [],
    };
  };
  /** Changes a membership that is in the hands of who sends the request, and leaves the collaboration a coordinator. */
  const change = async (
    c: Context,
    id: number,
    next: (known: HeldMembership) => Pick<Membership, "until" | "revoked">,
  ) => {
    const changed = await changeMembership(db, id, (known, all) => {
      allow(c, "manage-members", { collaboration: known.collaboration });
      const values = next(known);
      checkCoordinatorLeft(all, { ...known, ...values }, today());
      return values;
    });
    return await told(changed, await chosenCollaboration(db, changed.collaboration));
  };
  return createRoutes()
    .openapi(list, async (c) => {
      const { collaboration: slug, group, on } = c.req.valid("query");
      const collaboration = await chosenCollaboration(read, slug);
      const thing = { collaboration: collaboration.slug };
      allow(c, "see-members", thing);
      const groups = collaboration.groups.filter((one) => group === undefined || one.slug === group);
      if (groups.length === 0) throw new DomainError("group-not-found", { group: group ?? "" });
      const all = await listMemberships(read, thing);
      const day = on ?? today();
      const chosen = all
        .filter((one) => group === undefined || one.group === group)
        .filter((one) => on === undefined || isHeldOn(one, on));
      const emails = may(actorOf(c), "manage-members", thing);
      return c.json(
        {
          members: chosen.map((one) => presentMember(one, { day, emails })),
          groups: groups.map((one) => presentSeating(collaboration, one, all, day)),
        },
        200,
      );
    })
    .openapi(add, async (c) => {
      const { collaboration: slug, name, email, ...terms } = c.req.valid("json");
      const collaboration = await chosenCollaboration(db, slug);
      allow(c, "manage-members", { collaboration: collaboration.slug });
      checkPerson({ name, email });
      checkMembership(terms, collaboration);
      const recorded = await record(db, { name, email }, { ...terms, collaboration: collaboration.slug });
      return c.json(await told(recorded, collaboration), 201);
    })
    .openapi(end, async (c) => {
      const { until } = c.req.valid("json");
      const ended = await change(c, c.req.valid("param").id, (known) => {
        checkNotRevoked(known);
        checkEnd({ ...known, until });
        return { until, revoked: false };
      });
      return c.json(ended, 200);
    })
    .openapi(revoke, async (c) => {
      const revoked = await change(c, c.req.valid("param").id, ({ until }) => ({ until, revoked: true }));
      return c.json(revoked, 200);
    })
    .openapi(invite, async (c) => {
      const { id } = c.req.valid("param");
      const [known] = await listMemberships(db, { id });
      if (!known) throw new DomainError("membership-not-found", { membership: id });
      allow(c, "manage-members", { collaboration: known.collaboration });
      checkNotRevoked(known);
      // Who comes in by the link may do all that the person may, in other collaborations too.
      for (const { collaboration } of await listMemberships(db, { person: known.person.id }))
        allow(c, "manage-members", { collaboration });
      const link = await identity?.invite?.(known.person.id);
      if (!link) throw new DomainError("route-not-found", { path: c.req.path });
      return c.json({ path: link.path, expiresAt: link.expiresAt.toISOString() }, 201);
    });
};

/** Records a person, or finds the one with that address, and the role; both or neither. */
async function record(
  db: Database,
  person: { readonly name: string; readonly email: string },
  terms: Omit<Parameters<typeof recordMembership>[1], "person">,
): Promise<HeldMembership> {
  return await withTransaction(db, async (tx) => {
    const { id } = await recordPerson(tx, person);
    return await recordMembership(tx, { ...terms, person: id });
  });
}
