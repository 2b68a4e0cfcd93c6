import { pngOf } from "#lib/server/png.ts";
import { chartPicture } from "../charts/chart-picture.server.ts";
import { fileHeaders, loadChart } from "../charts/load-chart.server.ts";
import type { RequestHandler } from "./$types";

/** One of a goal's charts as a PNG file, the one that `diagram` and `del` say. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { chart, sources, page } = await loadChart(locals.api, params.id, url);
  const png = await pngOf(chartPicture(chart, sources, page));
  return new Response(png, { headers: fileHeaders(params.id, chart, "image/png", "png") });
};
