import { parseResponse } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { exampleExtent } from "#lib/example-extent.ts";
import { readFilters } from "#lib/filters.ts";
import { publishedMargins, withMargins } from "#lib/margins.ts";
import { keyOf } from "#lib/outcome-table.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";
import { drawCharts } from "./draw-charts.server.ts";
import { revisedBaselines, revisedFigures } from "./revised-figures.ts";

/** The page needs no JavaScript: without it the charts are sent once, in the page, and not again as its data. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const areas = collaboration.areas.map(({ code }) => code);
  const [goal, progress, { runs }] = await Promise.all([
    answer(parseResponse(locals.api.goals[":id"].$get({ param: { id: params.id } }))),
    answer(
      parseResponse(
        locals.api.progress.$get({
          query: {
            collaboration: collaboration.slug,
            year: String(filters.year),
            area: areas.join(","),
            gender: filters.gender,
            goal: params.id,
          },
        }),
      ),
    ),
    answer(parseResponse(locals.api.imports.$get())),
  ]);
  const chosen = progress.goals.find((row) => row.area === filters.area);
  if (!chosen) error(404, "Delmålet kan inte bedömas för det området.");

  const usedAreas = [...new Set([...areas, ...progress.goals.map((row) => row.areaUsed)])];
  const area = usedAreas.join(",");
  const ids = goal.indicators.map(({ id }) => id);
  const [{ observations }, { revisions }] = await Promise.all([
    answer(
      parseResponse(
        locals.api.observations.$get({ query: { indicator: withMargins(goal.indicators).join(","), area } }),
      ),
    ),
    answer(parseResponse(locals.api.revisions.$get({ query: { indicator: ids.join(","), area } }))),
  ]);
  const revised = revisedFigures(revisions, goal.indicators);
  const margins = publishedMargins(observations, goal.indicators);
  const rows = progress.goals;
  const areaNames = new Map(collaboration.areas.map((area) => [area.code, area.name]));
  const usedRuns = new Set(observations.map((observation) => observation.run));
  return {
    goal,
    chosen,
    rows,
    charts: drawCharts({ goal, chosen, rows, observations, areaNames, revised: new Set(revised.map(keyOf)), margins }),
    revised,
    revisedBaselines: revisedBaselines({ goal, chosen }, observations, revised),
    observations,
    margins,
    filters,
    runs: runs.filter((run) => usedRuns.has(run.run)),
    method: { method: progress.method, version: progress.methodVersion },
    dataVersion: progress.dataVersion,
    example: exampleExtent(observations),
  };
};
