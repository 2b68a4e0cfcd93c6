import { methodNames } from "@foljsam/domain";
import { createRoute, z } from "@hono/zod-openapi";
import { assessCollaboration } from "../assess-collaboration.ts";
import { chosenCollaboration } from "../collaborations.ts";
import { presentProgress } from "../present/progress.ts";
import { type ApiDependencies, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  asOfRunParameter,
  codesParameter,
  collaborationParameter,
  genderParameter,
  yearParameter,
} from "../schemas/parameters.ts";
import { progressSchema } from "../schemas/progress.ts";

const yearDescription =
  "The year to judge as of. When left out: the collaboration's last year, or the newest year with an outcome if that is earlier.";

const list = createRoute({
  method: "get",
  path: "/progress",
  summary: "Progress: how far each goal has come, and why that is said",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      year: yearParameter("year", yearDescription),
      area: codesParameter("area", "Area codes; the collaboration's main area when left out.", "0010,1080"),
      gender: genderParameter,
      method: z
        .enum(methodNames, { error: methodNames.join(", ") })
        .optional()
        .openapi({
          param: { name: "method", in: "query" },
          description: "Method to judge every goal by; the goal's own, or its collaboration's, when left out.",
        }),
      asOfRun: asOfRunParameter,
      goal: codesParameter("goal", "Goal ids; all goals when left out.", "blekinge-20"),
    }),
  },
  responses: { 200: json(progressSchema, "One judgement per goal and area."), ...invalid, ...notFound },
});

/** Routes for progress (måluppfyllelse). */
export const progressRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration: slug, year, area, gender, asOfRun, goal, method } = c.req.valid("query");
    const collaboration = await chosenCollaboration(read, slug);
    const assessment = await assessCollaboration(read, collaboration, {
      year,
      areas: area,
      gender,
      asOfRun,
      goals: goal,
      method,
    });
    return c.json(presentProgress(collaboration, assessment), 200);
  });
