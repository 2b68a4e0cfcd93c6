import { recordBaseline } from "@foljsam/database";
import { baselinesInForce, checkBaseline, DomainError, leadingGroup } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { baselinesOf } from "../baselines.ts";
import { areaFollowed, goalOf } from "../collaborations.ts";
import { allow, seesNames, writerOf } from "../permission/allow.ts";
import { presentPartBaseline } from "../present/baseline.ts";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { baselineRequestSchema, baselinesSchema } from "../schemas/baseline.ts";
import {
  areaParameter,
  asOfParameter,
  asOfRunParameter,
  genderParameter,
  goalIdParameter,
} from "../schemas/parameters.ts";

const params = z.object({ id: goalIdParameter });

const list = contract("read", {
  method: "get",
  path: "/goals/{id}/baselines",
  summary: "Baselines of a goal's parts: what is decided, what the source says, and whether it asks for a new decision",
  request: {
    params,
    query: z.object({
      area: areaParameter("Area code; the main area when left out."),
      gender: genderParameter,
      asOf: asOfParameter,
      asOfRun: asOfRunParameter,
    }),
  },
  responses: { 200: json(baselinesSchema, "The baselines."), ...invalid, ...notFound },
});

const decide = contract("decide-baseline", {
  method: "post",
  path: "/goals/{id}/baselines",
  summary: "Decide a baseline, anew or for the first time; deciding the same value again keeps it",
  request: {
    params,
    body: { required: true, content: { "application/json": { schema: baselineRequestSchema } } },
  },
  responses: {
    201: json(baselinesSchema, "The baselines as they are now."),
    ...invalid,
    ...notFound,
    ...conflict,
  },
});

/** Routes for baselines (baslinjer) as decisions. */
export const baselineRoutes = ({ db, read, today }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { collaboration, goal } = await goalOf(read, c.req.valid("param").id);
      const { area: code, gender = "T", asOf, asOfRun } = c.req.valid("query");
      const area = await areaFollowed(read, collaboration, code);
      const names = seesNames(c, { collaboration: collaboration.slug });
      const found = await baselinesOf(read, { collaboration, goal, area, gender, asOf, asOfRun });
      const parts = found.map(({ part, source, decisions }) => presentPartBaseline(part, source, { decisions, names }));
      return c.json({ goal: goal.id, area: area.code, gender, parts }, 200);
    })
    .openapi(decide, async (c) => {
      const { collaboration, goal } = await goalOf(db, c.req.valid("param").id);
      const leading = leadingGroup(collaboration.groups, goal.group);
      allow(c, "decide-baseline", { collaboration: collaboration.slug, group: leading });
      const { area: code, gender = "T", part: named, sourceValue, ...decision } = c.req.valid("json");
      const area = await areaFollowed(db, collaboration, code);
      const asked = { collaboration, goal, area, gender };
      const before = await baselinesOf(db, asked);
      const part = named ?? (goal.parts.length === 1 ? goal.parts[0]?.key : undefined);
      if (part === undefined) throw new DomainError("field-missing", { field: "part" });
      const source = before.find((one) => one.part.key === part)?.source;
      const now = source?.figures.find(({ year }) => year === decision.year)?.value ?? null;
      const key = { goal: goal.id, part, area: area.code, gender };
      await recordBaseline(
        db,
        { ...key, ...decision, by: writerOf(c), sourceValue: sourceValue === undefined ? now : sourceValue },
        (taken) =>
          checkBaseline({ ...decision, part }, { goal, today: today(), earlier: baselinesInForce(taken)[0] ?? null }),
      );
      const parts = (await baselinesOf(db, asked)).map((one) =>
        presentPartBaseline(one.part, one.source, { decisions: one.decisions, names: true }),
      );
      return c.json({ goal: goal.id, area: area.code, gender, parts }, 201);
    });
