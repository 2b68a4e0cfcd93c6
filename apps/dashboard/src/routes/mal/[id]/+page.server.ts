import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { runsOf } from "#lib/server/import-runs.ts";
import type { PageServerLoad } from "./$types";
import { askedToCompare, keptComparison } from "./charts/chart-kind.ts";
import { drawCharts, drawMultiples } from "./charts/drawn-chart.server.ts";
import { goalCharts } from "./charts/goal-charts.server.ts";
import { loadComparison } from "./compare/load-comparison.server.ts";
import { loadDecisions } from "./decisions/load-decisions.server.ts";
import { keptAt } from "./decisions/past-view.ts";
import { pastViewOf } from "./decisions/past-view.server.ts";
import { loadGoal } from "./load-goal.server.ts";

/** The page needs no JavaScript: without it the charts are sent once, in the page, and not again as its data. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const past = pastViewOf(url);
  const asked = askedToCompare(url);
  const [{ progress, revised, source, compared }, comparison, decisions] = await Promise.all([
    loadGoal(locals.api, collaboration, params.id, filters, past, asked),
    loadComparison(locals.api, params.id, filters, past),
    loadDecisions(locals.api, params.id, filters, past),
  ]);
  const { goal, chosen, rows, observations } = source;
  const figures = [...observations, ...compared.observations];
  const usedRuns = new Set(figures.map((observation) => observation.run));
  const charts = goalCharts(source);
  const kept = keptFilters(filters, collaboration);
  return {
    goal,
    chosen,
    rows,
    charts: drawCharts(charts),
    multiples: drawMultiples(charts),
    compared,
    origin: url.origin,
    view: keptComparison(keptAt(kept, past), asked),
    revised,
    decisions,
    asOfRun: progress.asOfRun,
    observations,
    margins: source.margins,
    filters,
    kept,
    runs: await runsOf(locals.api, usedRuns),
    comparison,
    method: { method: chosen.method, version: chosen.methodVersion },
    dataVersion: progress.dataVersion,
    example: exampleExtent(figures),
  };
};
