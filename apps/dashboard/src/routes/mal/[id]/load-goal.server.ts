import { parseResponse, type Client, type CollaborationJson } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import type { Filters } from "#lib/filters.ts";
import { publishedMargins, withMargins } from "#lib/margins.ts";
import { keyOf } from "#lib/outcome-table.ts";
import { answer } from "#lib/server/answer.ts";
import type { ChartSource } from "./charts/chart-figures.ts";
import { loadSuccessors } from "./charts/load-successors.server.ts";
import { askedAt, type PastView } from "./decisions/past-view.ts";
import { revisedFigures } from "./revised-figures.ts";

/** A goal with its judgements for all areas as of a year, and everything its charts are made from, now or as it was known. */
export async function loadGoal(
  api: Client,
  collaboration: CollaborationJson,
  id: string,
  filters: Filters,
  past: PastView | null = null,
) {
  const areas = collaboration.areas.map(({ code }) => code);
  const judging = {
    collaboration: collaboration.slug,
    year: String(filters.year),
    area: areas.join(","),
    gender: filters.gender,
    goal: id,
    ...askedAt(past),
  };
  const [goal, progress] = await Promise.all([
    answer(parseResponse(api.goals[":id"].$get({ param: { id } }))),
    answer(parseResponse(api.progress.$get({ query: judging }))),
  ]);
  const rows = progress.goals;
  const chosen = rows.find((row) => row.area === filters.area);
  if (!chosen) error(404, "Delmålet kan inte bedömas för det området.");

  const usedAreas = [...new Set([...areas, ...rows.map((row) => row.areaUsed)])];
  const area = usedAreas.join(",");
  const measured = goal.indicators.map((indicator) => indicator.id).join(",");
  const known = past === null ? {} : { asOfRun: String(progress.asOfRun) };
  const withTheirMargins = withMargins(goal.indicators).join(",");
  const [{ observations }, { revisions }, successors] = await Promise.all([
    answer(parseResponse(api.observations.$get({ query: { indicator: withTheirMargins, area, ...known } }))),
    answer(parseResponse(api.revisions.$get({ query: { indicator: measured, area, ...known } }))),
    loadSuccessors(api, goal, { area, ...known }),
  ]);
  const revised = revisedFigures(revisions, goal.indicators);
  const areaNames = new Map(collaboration.areas.map((area) => [area.code, area.name]));
  const source: ChartSource = {
    goal,
    chosen,
    rows,
    observations,
    areaNames,
    revised: new Set(revised.map(keyOf)),
    margins: publishedMargins(observations, goal.indicators),
    successors,
  };
  return { progress, revised, source };
}
