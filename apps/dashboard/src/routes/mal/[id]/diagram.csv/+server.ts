import { goalChartCsv } from "@foljsam/charts";
import { error } from "@sveltejs/kit";
import { readFilters } from "#lib/filters.ts";
import { loadCollaboration } from "#lib/server/collaboration.ts";
import { shownFigures } from "../charts/draw-charts.server.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { loadGoal } from "../load-goal.server.ts";
import type { RequestHandler } from "./$types";

/** The figures of one of a goal's charts, the one that `diagram` says, counted from 1. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const collaboration = await loadCollaboration(locals.api);
  const filters = readFilters(url.searchParams, collaboration);
  const { source } = await loadGoal(locals.api, collaboration, params.id, filters, pastViewOf(url));
  const number = url.searchParams.get("diagram") ?? "1";
  const figures = shownFigures(source)[Number(number) - 1];
  if (!figures) error(404, `Delmålet har inget diagram med nummer ”${number}”.`);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${params.id}-diagram-${number}.csv"`,
  };
  return new Response(goalChartCsv(figures), { headers });
};
