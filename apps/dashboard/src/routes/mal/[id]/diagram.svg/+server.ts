import { chartPicture } from "../charts/chart-picture.server.ts";
import { fileHeaders, loadChart } from "../charts/load-chart.server.ts";
import type { RequestHandler } from "./$types";

/** One of a goal's charts as an SVG file, the one that `diagram` and `del` say. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { chart, sources, page } = await loadChart(locals.api, params.id, url);
  const headers = fileHeaders(params.id, chart, "image/svg+xml; charset=utf-8", "svg");
  return new Response(chartPicture(chart, sources, page), { headers });
};
