import type { Client } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { readFilters } from "#lib/filters.ts";
import { loadCollaboration } from "#lib/server/collaboration.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { loadGoal } from "../load-goal.server.ts";
import { askedChart, askedToCompare } from "./chart-kind.ts";
import { goalCharts } from "./goal-charts.server.ts";
import { sourceLines } from "./source-lines.ts";

/** The chart that an address asks for, with the lines that say where its figures are from; a page of its own when there is none. */
export async function loadChart(api: Client, id: string, url: URL) {
  const collaboration = await loadCollaboration(api);
  const filters = readFilters(url.searchParams, collaboration);
  const { source, progress } = await loadGoal(api, collaboration, id, filters, pastViewOf(url), askedToCompare(url));
  const chart = askedChart(goalCharts(source), url.searchParams);
  if (!chart) error(404, "Delmålet har inget sådant diagram.");
  const page = new URL(`/mal/${id}${url.search}`, url.origin);
  for (const name of ["diagram", "del"]) page.searchParams.delete(name);
  const lines = sourceLines(source.goal, chart.part, { ...collaboration, dataVersion: progress.dataVersion });
  return { chart, page: page.href, sources: lines, goal: source.goal, collaboration };
}

/** The headers of a chart as a file to keep. */
export function fileHeaders(id: string, { kind, part }: { kind: string; part: number }, type: string, ending: string) {
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${id}-${kind}-${part}.${ending}"`,
    "X-Content-Type-Options": "nosniff",
  };
}
