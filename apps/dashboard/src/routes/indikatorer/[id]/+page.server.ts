import { parseResponse } from "@foljsam/api/client";
import { sparkline } from "@foljsam/charts";
import { exampleExtent } from "#lib/example-extent.ts";
import { readFilters } from "#lib/filters.ts";
import { publishedMargins, withMargins } from "#lib/margins.ts";
import { answer } from "#lib/server/answer.ts";
import { runsOf } from "#lib/server/import-runs.ts";
import { revisedFigures } from "../../mal/[id]/revised-figures.ts";
import { latestFigures } from "./latest-figures.ts";
import type { PageServerLoad } from "./$types";

/** Figures to read and a form whose answer is an address: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const area = collaboration.areas.map(({ code }) => code).join(",");
  const indicator = await answer(parseResponse(locals.api.indicators[":id"].$get({ param: { id: params.id } })));
  const query = { indicator: withMargins([indicator]).join(","), area };
  const [{ goals }, found, { revisions }] = await Promise.all([
    answer(parseResponse(locals.api.goals.$get({ query: { collaboration: collaboration.slug } }))),
    answer(parseResponse(locals.api.observations.$get({ query }))),
    answer(parseResponse(locals.api.revisions.$get({ query: { indicator: indicator.id, area } }))),
  ]);
  const observations = found.observations.filter((one) => one.indicator === indicator.id);
  const latest = latestFigures(observations, collaboration.areas);
  return {
    indicator,
    latest: latest.map((one) => ({ ...one, drawn: sparkline({ values: one.course, target: null }) })),
    revised: revisedFigures(revisions, [indicator]),
    runs: await runsOf(locals.api, new Set(observations.map(({ run }) => run))),
    goals: goals.filter((goal) => goal.indicators.some(({ id }) => id === indicator.id)),
    observations,
    margins: publishedMargins(found.observations, [indicator]),
    filters,
    example: exampleExtent(observations),
  };
};
