import { type Database, findKnownAt, listAdoptedJudgements, recordStand } from "@foljsam/database";
import {
  type AdoptedJudgement,
  adoptableStatuses,
  adoptionKey,
  adoptionYear,
  checkAdoption,
  checkWithdrawal,
  type Collaboration,
  DomainError,
  type Gender,
  type Goal,
  latestStands,
  type Year,
} from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { assessCollaboration } from "../assess-collaboration.ts";
import { areaFollowed, goalOf } from "../collaborations.ts";
import { allow, seesNames, writerOf } from "../permission/allow.ts";
import { presentStand } from "../present/adopted-judgement.ts";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  adoptedJudgementsSchema,
  adoptedSchema,
  adoptRequestSchema,
  withdrawRequestSchema,
} from "../schemas/adopted-judgement.ts";
import {
  areaParameter,
  asOfParameter,
  genderParameter,
  goalIdParameter,
  yearParameter,
} from "../schemas/parameters.ts";

const list = contract("read", {
  method: "get",
  path: "/goals/{id}/adopted-judgements",
  summary: "Adopted judgements: what bodies have decided beside the computed status, and withdrawn",
  request: {
    params: z.object({ id: goalIdParameter }),
    query: z.object({
      area: areaParameter("Area code; every area when left out."),
      gender: genderParameter,
      year: yearParameter("year", "The year judged as of; every year when left out."),
      asOf: asOfParameter,
    }),
  },
  responses: { 200: json(adoptedJudgementsSchema, "The history."), ...invalid, ...notFound },
});

const adopt = contract("adopt-judgement", {
  method: "post",
  path: "/goals/{id}/adopted-judgements",
  summary: "Adopt a status for a goal beside the computed one",
  request: {
    params: z.object({ id: goalIdParameter }),
    body: { required: true, content: { "application/json": { schema: adoptRequestSchema } } },
  },
  responses: {
    201: json(adoptedSchema, "The adopted judgement, which is in force from now on."),
    ...invalid,
    ...notFound,
    ...conflict,
  },
});

const withdraw = contract("adopt-judgement", {
  method: "post",
  path: "/goals/{id}/adopted-judgements/{judgement}/withdraw",
  summary: "Withdraw the adopted judgement in force: the computed status stands alone again",
  request: {
    params: z.object({
      id: goalIdParameter,
      judgement: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, { error: "numret på en fastställd bedömning" })
        .transform(Number),
    }),
    body: { required: true, content: { "application/json": { schema: withdrawRequestSchema } } },
  },
  responses: { 201: json(adoptedSchema, "The withdrawal."), ...invalid, ...notFound, ...conflict },
});

/** Routes for adopted judgements (fastställda bedömningar). */
export const adoptedJudgementRoutes = ({ db, read, today }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
      const { area, gender, year, asOf } = c.req.valid("query");
      const asked = year === undefined ? undefined : adoptionYear(goal, year);
      const { until } = await findKnownAt(read, { asOf });
      const taken = await listAdoptedJudgements(read, { goals: [goal.id], area, gender, year: asked, until });
      const latest = latestStands(taken);
      const names = seesNames(c, { collaboration: collaboration.slug });
      const judgements = taken
        .toReversed()
        .map((stand) => presentStand(stand, latest.get(adoptionKey(stand)), { ...collaboration, names }));
      const adoptable = adoptableStatuses(goal, asked ?? goal.targetYear);
      return c.json({ goal: goal.id, adoptable, judgements }, 200);
    })
    .openapi(adopt, async (c) => {
      const { collaboration, goal } = await goalOf(db, c.req.valid("param").id);
      const { status, area, gender, year, ...asked } = c.req.valid("json");
      allow(c, "adopt-judgement", { collaboration: collaboration.slug, group: asked.body });
      const stand = { ...asked, by: writerOf(c) };
      const judgement = { collaboration, goal, area, gender, year };
      const { key, computed } = await computedBeside(db, judgement);
      const recorded = await recordStand(db, { ...key, ...stand, status, computed }, (taken) =>
        checkAdoption({ ...stand, ...key, status }, { collaboration, goal, today: today(), latest: lastOf(taken) }),
      );
      return c.json({ judgement: presentStand(recorded, recorded, { ...collaboration, names: true }) }, 201);
    })
    .openapi(withdraw, async (c) => {
      const { id, judgement } = c.req.valid("param");
      const { collaboration, goal } = await goalOf(db, id);
      const withdrawn = (await listAdoptedJudgements(db, { goals: [goal.id] })).find((one) => one.id === judgement);
      if (!withdrawn) throw new DomainError("adoption-not-in-force");
      const stand = { ...c.req.valid("json"), by: writerOf(c) };
      allow(c, "adopt-judgement", { collaboration: collaboration.slug, group: withdrawn.body });
      const { key, computed } = await computedBeside(db, { ...withdrawn, collaboration, goal });
      const recorded = await recordStand(db, { ...key, ...stand, status: null, computed }, (taken) => {
        const latest = lastOf(taken);
        if (latest?.id !== judgement) throw new DomainError("adoption-not-in-force");
        checkWithdrawal(stand, { collaboration, goal, today: today(), latest });
      });
      return c.json({ judgement: presentStand(recorded, recorded, { ...collaboration, names: true }) }, 201);
    });

type Judged = {
  readonly collaboration: Collaboration;
  readonly goal: Goal;
  readonly area: string | undefined;
  readonly gender: Gender | undefined;
  readonly year: Year | undefined;
};

/** The judgement that a body takes its stand on, and what has been computed of it now. */
async function computedBeside(db: Database, { collaboration, goal, area, gender, year }: Judged) {
  const { code } = await areaFollowed(db, collaboration, area);
  const asked = { areas: [code], gender, year, goals: [goal.id] };
  const { judgements, asOfRun } = await assessCollaboration(db, collaboration, asked);
  const progress = judgements[0]?.progress;
  if (!progress) throw new DomainError("goal-not-found", { goal: goal.id });
  const { status, method, asOf } = progress;
  const key = { goal: goal.id, area: code, gender: progress.gender, year: adoptionYear(goal, asOf) };
  return { key, computed: { status, method, run: asOfRun } };
}

function lastOf(taken: readonly AdoptedJudgement[]): AdoptedJudgement | null {
  return [...latestStands(taken).values()][0] ?? null;
}
