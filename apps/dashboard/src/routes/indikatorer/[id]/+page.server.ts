import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const area = collaboration.areas.map(({ code }) => code).join(",");
  const [indicator, { goals }, { observations }] = await Promise.all([
    answer(parseResponse(locals.api.indicators[":id"].$get({ param: { id: params.id } }))),
    answer(parseResponse(locals.api.goals.$get({ query: { collaboration: collaboration.slug } }))),
    answer(parseResponse(locals.api.observations.$get({ query: { indicator: params.id, area } }))),
  ]);
  return {
    indicator,
    goals: goals.filter((goal) => goal.indicators.some(({ id }) => id === indicator.id)),
    observations,
    filters,
    example: exampleExtent(observations),
  };
};
