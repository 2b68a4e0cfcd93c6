import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";
import { overviewMap } from "./overview-map.ts";

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const query = { collaboration: collaboration.slug };
  const area = collaboration.areas.map(({ code }) => code).join(",");
  const year = String(filters.year);
  const [progress, { goals }, { annualReports }] = await Promise.all([
    answer(parseResponse(locals.api.progress.$get({ query: { ...query, year, area, gender: filters.gender } }))),
    answer(parseResponse(locals.api.goals.$get({ query }))),
    answer(parseResponse(locals.api["annual-reports"].$get({ query }))),
  ]);
  return {
    filters,
    goalAreas: overviewMap(collaboration, goals, progress.goals, filters),
    lateReports: annualReports.filter((report) => report.late),
    dataVersion: progress.dataVersion,
    example: exampleExtent(progress.goals.filter((row) => row.current !== null)),
  };
};
