import { methodNames } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import type { TypedResponse } from "hono";
import { assessCollaboration } from "../assess-collaboration.ts";
import { chosenCollaboration } from "../collaborations.ts";
import { arrowStream, arrowType } from "../formats/arrow.ts";
import { chosenFormat } from "../formats/chosen-format.ts";
import { csvStream, csvType } from "../formats/csv.ts";
import { inAnyFormat } from "../formats/in-any-format.ts";
import { jsonType } from "../formats/json.ts";
import { jsonStatType } from "../formats/json-stat.ts";
import { progressColumns, progressRows } from "../formats/progress-columns.ts";
import { progressCube } from "../formats/progress-cube.ts";
import { presentProgress } from "../present/progress.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  asOfParameter,
  asOfRunParameter,
  codesParameter,
  collaborationParameter,
  formatParameter,
  genderParameter,
  yearParameter,
} from "../schemas/parameters.ts";
import { type ProgressJson, progressSchema } from "../schemas/progress.ts";

const yearDescription =
  "The year to judge as of. When left out: the collaboration's last year, or the newest year with an outcome if that is earlier.";

const list = contract("read", {
  method: "get",
  path: "/progress",
  summary: "Progress: how far each goal has come, and why that is said",
  description: "As JSON, CSV, an Arrow IPC stream or JSON-stat 2.0, chosen by the Accept header or by `format`.",
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
      asOf: asOfParameter,
      asOfRun: asOfRunParameter,
      goal: codesParameter("goal", "Goal ids; all goals when left out.", "blekinge-20"),
      format: formatParameter,
    }),
  },
  responses: { 200: inAnyFormat(json(progressSchema, "One judgement per goal and area.")), ...invalid, ...notFound },
});

/** Routes for progress (måluppfyllelse). */
export const progressRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration: slug, year, area, gender, asOf, asOfRun, goal, method, format } = c.req.valid("query");
    const chosen = format ?? chosenFormat(c.req.header("accept"));
    const collaboration = await chosenCollaboration(read, slug);
    const assessment = await assessCollaboration(read, collaboration, {
      year,
      areas: area,
      gender,
      asOf,
      asOfRun,
      goals: goal,
      method,
    });
    const progress = presentProgress(collaboration, assessment, asOf ?? null);
    c.header("Vary", "Accept");
    if (chosen === "csv") c.header("Content-Disposition", 'attachment; filename="maluppfyllelse.csv"');
    const rows = oneBatch(progressRows(progress));
    const [type, body] = {
      json: () => [jsonType, JSON.stringify(progress)] as const,
      csv: () => [`${csvType}; charset=utf-8`, csvStream(progressColumns, rows)] as const,
      arrow: () => [arrowType, arrowStream(progressColumns, rows)] as const,
      "json-stat": () =>
        [jsonStatType, JSON.stringify(progressCube(progress, collaboration, assessment.areas))] as const,
    }[chosen]();
    return typed(c.body(body, 200, { "Content-Type": type }));
  });

async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** What is written as JSON is what the contract says; the other formats are for readers without types. */
function typed(response: Response): Response & TypedResponse<ProgressJson, 200, "json"> {
  return response as Response & TypedResponse<ProgressJson, 200, "json">;
}
