import { type AnnualReport, type Collaboration, DomainError, type Group, type MeetingNote } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { chosenCollaboration, chosenCollaborations } from "../collaborations.ts";
import { dutiesOfGroup } from "../duties.ts";
import { readableNotes } from "../permission/readable-notes.ts";
import { readableReports } from "../permission/readable-reports.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { dutiesSchema } from "../schemas/duty.ts";
import { type GroupJson, groupSchema, groupsSchema } from "../schemas/group.ts";
import { collaborationParameter } from "../schemas/parameters.ts";

const query = z.object({ collaboration: collaborationParameter });

const list = contract("read", {
  method: "get",
  path: "/groups",
  summary: "Groups with the goals they answer for",
  request: { query },
  responses: { 200: json(groupsSchema, "The groups of the collaboration, or of all."), ...invalid, ...notFound },
});

const show = contract("read", {
  method: "get",
  path: "/groups/{slug}",
  summary: "One group",
  request: { query, params: z.object({ slug: z.string() }) },
  responses: { 200: json(groupSchema, "The group."), ...invalid, ...notFound },
});

const duties = contract("read", {
  method: "get",
  path: "/groups/{slug}/duties",
  summary: "What waits for a group: reports, plans, assignments and new figures, late ones first",
  request: { query, params: z.object({ slug: z.string() }) },
  responses: { 200: json(dutiesSchema, "The duties."), ...invalid, ...notFound },
});

function presentGroup(collaboration: Collaboration, group: Group): GroupJson {
  return {
    collaboration: collaboration.slug,
    ...group,
    goals: collaboration.goals.filter((goal) => goal.group === group.slug).map((goal) => goal.id),
  };
}

/** Routes for groups (samverkansgrupper and the bodies above and below them). */
export const groupRoutes = ({ read, today }: ApiDependencies) => {
  const groupsOf = async (collaboration: string | undefined): Promise<GroupJson[]> =>
    (await chosenCollaborations(read, collaboration)).flatMap((one) =>
      one.groups.map((group) => presentGroup(one, group)),
    );
  return createRoutes()
    .openapi(list, async (c) => c.json({ groups: await groupsOf(c.req.valid("query").collaboration) }, 200))
    .openapi(show, async (c) => {
      const { slug } = c.req.valid("param");
      const group = (await groupsOf(c.req.valid("query").collaboration)).find((one) => one.slug === slug);
      if (!group) throw new DomainError("group-not-found", { group: slug });
      return c.json(group, 200);
    })
    .openapi(duties, async (c) => {
      const { slug } = c.req.valid("param");
      const collaboration = await chosenCollaboration(read, c.req.valid("query").collaboration);
      const readable = {
        today: today(),
        notesOf: (notes: readonly MeetingNote[]) => readableNotes(c, collaboration.slug, notes),
        reportsOf: (reports: readonly AnnualReport[]) => readableReports(c, collaboration.slug, reports),
      };
      return c.json({ duties: await dutiesOfGroup(read, collaboration, slug, readable) }, 200);
    });
};
