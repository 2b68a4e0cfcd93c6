import { parseResponse } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";
import { drawCharts } from "./draw-charts.server.ts";

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
  const { observations } = await answer(
    parseResponse(
      locals.api.observations.$get({
        query: { indicator: goal.indicators.map(({ id }) => id).join(","), area: usedAreas.join(",") },
      }),
    ),
  );
  const rows = progress.goals;
  const areaNames = new Map(collaboration.areas.map((area) => [area.code, area.name]));
  const usedRuns = new Set(observations.map((observation) => observation.run));
  return {
    goal,
    chosen,
    rows,
    charts: drawCharts({ goal, chosen, rows, observations, areaNames }),
    observations,
    filters,
    runs: runs.filter((run) => usedRuns.has(run.run)),
    methodVersion: `${progress.method} ${progress.methodVersion}`,
    dataVersion: progress.dataVersion,
    example: rows.some((row) => row.example) || observations.some((observation) => observation.example),
  };
};
