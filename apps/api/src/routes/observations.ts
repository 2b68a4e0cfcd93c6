import { latestRun, listAreas, listIndicators, streamObservations } from "@foljsam/database";
import { type Collaboration, DomainError } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import type { TypedResponse } from "hono";
import { chosenCollaboration } from "../collaborations.ts";
import { arrowStream, arrowType } from "../formats/arrow.ts";
import { chosenFormat } from "../formats/chosen-format.ts";
import { csvStream, csvType } from "../formats/csv.ts";
import { inAnyFormat } from "../formats/in-any-format.ts";
import { jsonStream, jsonType } from "../formats/json.ts";
import { jsonStatType } from "../formats/json-stat.ts";
import { observationColumns, observationCsvColumns } from "../formats/observation-columns.ts";
import { observationCube } from "../formats/observation-cube.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { type ObservationsJson, observationsSchema } from "../schemas/observation.ts";
import {
  asOfRunParameter,
  codesParameter,
  collaborationParameter,
  formatParameter,
  genderParameter,
  yearParameter,
} from "../schemas/parameters.ts";

const answer = inAnyFormat(json(observationsSchema, "The outcomes, ordered by indicator, area, sex and year."));

const list = contract("read", {
  method: "get",
  path: "/observations",
  summary: "Observations: outcomes as they were delivered",
  description:
    "As JSON, CSV, an Arrow IPC stream or JSON-stat 2.0 (at most a million cells), chosen by the Accept header or by `format`.",
  request: {
    query: z.object({
      collaboration: collaborationParameter.openapi({
        description: "Slug of a collaboration whose indicators and areas to give, where none are named.",
      }),
      indicator: codesParameter("indicator", "Indicator ids; all when left out.", "N02904"),
      area: codesParameter("area", "Area codes; all when left out.", "0010"),
      gender: genderParameter,
      from: yearParameter("from", "First year."),
      to: yearParameter("to", "Last year."),
      asOfRun: asOfRunParameter,
      format: formatParameter,
    }),
  },
  responses: { 200: answer, ...invalid, ...notFound },
});

/** Routes for observations (utfall). */
export const observationRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration, gender, from, to, asOfRun, format, ...named } = c.req.valid("query");
    const chosen = format ?? chosenFormat(c.req.header("accept"));
    const newestRun = await latestRun(read);
    if (asOfRun !== undefined && asOfRun > newestRun) throw new DomainError("run-not-found", { run: asOfRun });
    const followed = collaboration === undefined ? null : followedBy(await chosenCollaboration(read, collaboration));
    const indicator = named.indicator ?? followed?.indicators;
    const area = named.area ?? followed?.areas;
    const batches = streamObservations(read, {
      ...(indicator && { indicators: indicator }),
      ...(area && { areas: area }),
      ...(gender && { gender }),
      ...(from && { from }),
      ...(to && { to }),
      asOfRun: asOfRun ?? newestRun,
    });
    c.header("Vary", "Accept");
    if (chosen === "csv") c.header("Content-Disposition", 'attachment; filename="utfall.csv"');
    const [type, bytes] = await {
      json: () => [jsonType, jsonStream(batches)] as const,
      csv: () => [`${csvType}; charset=utf-8`, csvStream(observationCsvColumns, batches)] as const,
      arrow: () => [arrowType, arrowStream(observationColumns, batches)] as const,
      "json-stat": async () => {
        const [areas, indicators] = await Promise.all([listAreas(read), listIndicators(read)]);
        const cube = await observationCube(batches, { areas, indicators, asOfRun: asOfRun ?? newestRun });
        return [jsonStatType, JSON.stringify(cube)] as const;
      },
    }[chosen]();
    return streamed(c.body(bytes, 200, { "Content-Type": type }));
  });

/** The indicators and areas of a collaboration, with those that stand in for an area. */
function followedBy({ indicators, mainArea, principals, standIns }: Collaboration) {
  const areas = [mainArea, ...principals.map(({ area }) => area), ...standIns.map(({ use }) => use)];
  return { indicators: indicators.map(({ id }) => id), areas: [...new Set(areas)] };
}

/** A stream has no type of its own: what `jsonStream` writes is what the contract says. */
function streamed(response: Response): Response & TypedResponse<ObservationsJson, 200, "json"> {
  return response as Response & TypedResponse<ObservationsJson, 200, "json">;
}
