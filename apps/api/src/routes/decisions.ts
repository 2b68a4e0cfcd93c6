import { listAdoptedJudgements, listBaselineRounds, listMeetingNotes } from "@foljsam/database";
import { type Collaboration, concernsGroup, DomainError, latestNotes } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { chosenCollaboration } from "../collaborations.ts";
import { readableNotes } from "../permission/readable-notes.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { type DecisionJson, decisionsSchema } from "../schemas/decision.ts";
import { collaborationParameter, groupParameter } from "../schemas/parameters.ts";

const list = contract("read", {
  method: "get",
  path: "/decisions",
  summary: "What has been decided of goals: adopted judgements, baselines, and decisions of meetings",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      group: groupParameter.openapi({
        description: "Slug of a group: decisions of its own, and of goals it answers for.",
      }),
      limit: z
        .string()
        .regex(/^([1-9]\d?|1\d\d|200)$/, { error: "ett antal från 1 till 200" })
        .transform(Number)
        .default(20)
        .openapi({ param: { name: "limit", in: "query" }, description: "The most to give; 20 when left out." }),
    }),
  },
  responses: { 200: json(decisionsSchema, "The decisions."), ...invalid, ...notFound },
});

const blank = { status: null, area: null, areas: null, text: null, note: null } as const;

/** Routes for decisions (beslut) of all kinds, side by side. */
export const decisionRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration: slug, group, limit } = c.req.valid("query");
    const collaboration = await chosenCollaboration(read, slug);
    if (group !== undefined && !collaboration.groups.some((one) => one.slug === group)) {
      throw new DomainError("group-not-found", { group });
    }
    const ids = collaboration.goals.map(({ id }) => id);
    const [stands, rounds, notes] = await Promise.all([
      listAdoptedJudgements(read, { goals: ids }),
      listBaselineRounds(read, ids),
      listMeetingNotes(read, { goals: ids }),
    ]);
    const concerns = (goal: string, body: string | null) =>
      group === undefined || concernsGroup({ goal, body: body ?? "", assignment: null }, group, collaboration.goals);
    const about = goalNames(collaboration);
    const decisions: readonly DecisionJson[] = [
      ...stands
        .filter(({ goal, body }) => concerns(goal, body))
        .map(({ decidedOn, body, goal, status, area, reason }) => {
          const by = groupName(collaboration, body);
          return {
            ...blank,
            kind: "judgement" as const,
            on: decidedOn,
            by,
            ...about(goal),
            status,
            area,
            text: reason,
          };
        }),
      ...rounds
        .filter(({ goal }) => concerns(goal, null))
        .map(({ goal, decidedOn, decidedBy, areas }) => {
          return { ...blank, kind: "baseline" as const, on: decidedOn, by: decidedBy, ...about(goal), areas };
        }),
      ...readableNotes(c, collaboration.slug, latestNotes(notes))
        .filter(({ kind, withdrawn, goal, body }) => kind === "decision" && !withdrawn && concerns(goal, body))
        .map(({ note, meetingOn, body, goal, text }) => {
          const by = groupName(collaboration, body);
          return { ...blank, kind: "meeting" as const, on: meetingOn, by, ...about(goal), text, note };
        }),
    ];
    const latest = decisions.toSorted((one, other) => other.on.localeCompare(one.on)).slice(0, limit);
    return c.json({ decisions: latest }, 200);
  });

function goalNames({ goals }: Collaboration) {
  return (id: string) => {
    const goal = goals.find((one) => one.id === id);
    return { goal: id, goalNumber: goal?.number ?? 0, goalTitle: goal?.title ?? id };
  };
}

function groupName({ groups }: Collaboration, slug: string): string {
  const group = groups.find((one) => one.slug === slug);
  return group?.shortName ?? group?.name ?? slug;
}
