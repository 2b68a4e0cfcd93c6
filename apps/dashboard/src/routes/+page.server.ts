import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { startedCookie } from "#lib/onboarding.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";
import { readMapFilters } from "./overview/map-filters.ts";
import { overviewMap } from "./overview/overview-map.ts";

export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, url, cookies }) => {
  const { collaboration } = await parent();
  const filters = readMapFilters(url.searchParams, collaboration);
  const query = { collaboration: collaboration.slug };
  const area = collaboration.areas.map(({ code }) => code).join(",");
  const progressIn = (year: number) =>
    answer(
      parseResponse(
        locals.api.progress.$get({ query: { ...query, year: String(year), area, gender: filters.gender } }),
      ),
    );
  const [progress, before, { goals }, { annualReports }] = await Promise.all([
    progressIn(filters.year),
    filters.since === null ? null : progressIn(filters.since),
    answer(parseResponse(locals.api.goals.$get({ query }))),
    answer(parseResponse(locals.api["annual-reports"].$get({ query }))),
  ]);
  return {
    filters,
    groups: overviewMap(collaboration, goals, { now: progress.goals, before: before?.goals ?? null }, filters),
    lateReports: annualReports.filter((report) => report.late),
    dataVersion: progress.dataVersion,
    welcome: cookies.get(startedCookie) === undefined,
    example: exampleExtent(progress.goals.filter((row) => row.current !== null)),
  };
};
