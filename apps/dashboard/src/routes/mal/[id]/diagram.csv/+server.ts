import { error } from "@sveltejs/kit";
import { readFilters } from "#lib/filters.ts";
import { loadCollaboration } from "#lib/server/collaboration.ts";
import { askedChart, askedToCompare } from "../charts/chart-kind.ts";
import { goalCharts } from "../charts/goal-charts.server.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { loadGoal } from "../load-goal.server.ts";
import type { RequestHandler } from "./$types";

/** The figures of one of a goal's charts, the one that `diagram` and `del` say. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const collaboration = await loadCollaboration(locals.api);
  const filters = readFilters(url.searchParams, collaboration);
  const { source } = await loadGoal(
    locals.api,
    collaboration,
    params.id,
    filters,
    pastViewOf(url),
    askedToCompare(url),
  );
  const chart = askedChart(goalCharts(source), url.searchParams);
  if (!chart) error(404, "Delmålet har inget sådant diagram.");
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${params.id}-${chart.kind}-${chart.part}.csv"`,
  };
  return new Response(chart.csv(), { headers });
};
