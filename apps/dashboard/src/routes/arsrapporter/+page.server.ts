import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const { annualReports } = await answer(
    parseResponse(locals.api["annual-reports"].$get({ query: { collaboration: collaboration.slug } })),
  );
  const years = [...new Set(annualReports.map((report) => report.year))].sort((a, b) => b - a);
  const year = years.find((one) => String(one) === url.searchParams.get("ar")) ?? years[0] ?? collaboration.lastYear;
  return {
    year,
    years,
    reports: annualReports.filter((report) => report.year === year),
    lateOtherYears: annualReports.filter((report) => report.late && report.year !== year).length,
  };
};
