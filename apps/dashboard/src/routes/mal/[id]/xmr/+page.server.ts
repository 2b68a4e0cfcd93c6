import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { drawXmr } from "../charts/draw-xmr.server.ts";
import { keptAt } from "../decisions/past-view.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { loadGoal } from "../load-goal.server.ts";
import type { PageServerLoad } from "./$types";

/** As the goal's own page: the charts are sent once, and no JavaScript is needed. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const past = pastViewOf(url);
  const { progress, source } = await loadGoal(locals.api, collaboration, params.id, filters, past);
  const { goal, chosen, observations } = source;
  const shown = observations.filter((one) => one.area === chosen.areaUsed);
  return {
    goal,
    standIn: chosen.standIn,
    parts: drawXmr(source, filters.year),
    filters,
    kept: keptAt(keptFilters(filters, collaboration), past),
    past,
    asOfRun: progress.asOfRun,
    example: exampleExtent(shown),
  };
};
