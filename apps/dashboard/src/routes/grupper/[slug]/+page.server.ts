import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const query = { collaboration: collaboration.slug };
  const [group, { goals }, progress, { annualReports }] = await Promise.all([
    answer(parseResponse(locals.api.groups[":slug"].$get({ param: { slug: params.slug }, query }))),
    answer(parseResponse(locals.api.goals.$get({ query }))),
    answer(
      parseResponse(
        locals.api.progress.$get({
          query: { ...query, year: String(filters.year), area: filters.area, gender: filters.gender },
        }),
      ),
    ),
    answer(parseResponse(locals.api["annual-reports"].$get({ query: { ...query, group: params.slug } }))),
  ]);
  const rows = progress.goals.filter((row) => group.goals.includes(row.goal));
  return {
    group,
    rows,
    indicators: goals.filter((goal) => group.goals.includes(goal.id)).flatMap((goal) => goal.indicators),
    annualReports,
    filters,
    kept: keptFilters(filters, collaboration),
    example: exampleExtent(rows.filter((row) => row.current !== null)),
  };
};
