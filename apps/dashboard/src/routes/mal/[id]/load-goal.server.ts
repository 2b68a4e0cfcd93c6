import { parseResponse, type Client, type CollaborationJson } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import type { Filters } from "#lib/filters.ts";
import { publishedMargins, withMargins } from "#lib/margins.ts";
import { keyOf } from "#lib/outcome-table.ts";
import { answer } from "#lib/server/answer.ts";
import type { ChartSource } from "./charts/part-series.ts";
import { loadSuccessors } from "./charts/load-successors.server.ts";
import { loadCompared } from "./charts/beside/load-compared.server.ts";
import { askedAt, type PastView } from "./decisions/past-view.ts";
import { revisedFigures } from "./revised-figures.ts";

/**
 * A goal with its judgements for all areas as of a year, and everything its charts are made from, now or as it was known. `asked` are
 * the areas to compare with, as the address has them.
 */
export async function loadGoal(
  api: Client,
  collaboration: CollaborationJson,
  id: string,
  filters: Filters,
  past: PastView | null = null,
  asked: readonly string[] = [],
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
  const [{ observations }, { revisions }, successors, compared] = await Promise.all([
    answer(parseResponse(api.observations.$get({ query: { indicator: withTheirMargins, area, ...known } }))),
    answer(parseResponse(api.revisions.$get({ query: { indicator: measured, area, ...known } }))),
    loadSuccessors(api, goal, { area, ...known }),
    loadCompared(api, collaboration, {
      indicators: goal.indicators.map(({ id }) => id),
      chosen,
      loaded: usedAreas,
      asked,
      ...known,
    }),
  ]);
  const revised = revisedFigures(revisions, goal.indicators);
  const areaNames = new Map(collaboration.areas.map((area) => [area.code, area.name]));
  const source: ChartSource = {
    goal,
    year: filters.year,
    chosen,
    rows,
    observations,
    areaNames,
    revised: new Set(revised.map(keyOf)),
    margins: publishedMargins(observations, goal.indicators),
    successors,
    compared,
  };
  return { progress, revised, source, compared };
}
