import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { readFilters } from "#lib/filters.ts";
import { publishedMargins, withMargins } from "#lib/margins.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const area = collaboration.areas.map(({ code }) => code).join(",");
  const indicator = await answer(parseResponse(locals.api.indicators[":id"].$get({ param: { id: params.id } })));
  const query = { indicator: withMargins([indicator]).join(","), area };
  const [{ goals }, found] = await Promise.all([
    answer(parseResponse(locals.api.goals.$get({ query: { collaboration: collaboration.slug } }))),
    answer(parseResponse(locals.api.observations.$get({ query }))),
  ]);
  const observations = found.observations.filter((one) => one.indicator === indicator.id);
  return {
    indicator,
    goals: goals.filter((goal) => goal.indicators.some(({ id }) => id === indicator.id)),
    observations,
    margins: publishedMargins(found.observations, [indicator]),
    filters,
    example: exampleExtent(observations),
  };
};
