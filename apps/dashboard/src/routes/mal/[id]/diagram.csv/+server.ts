import { fileHeaders, loadChart } from "../charts/load-chart.server.ts";
import type { RequestHandler } from "./$types";

/** The figures of one of a goal's charts, the one that `diagram` and `del` say. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { chart } = await loadChart(locals.api, params.id, url);
  return new Response(chart.csv(), { headers: fileHeaders(params.id, chart, "text/csv; charset=utf-8", "csv") });
};
