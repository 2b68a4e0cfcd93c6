import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

export const csr = false;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { collaboration } = await parent();
  const query = { collaboration: collaboration.slug };
  const [{ groups }, { annualReports }] = await Promise.all([
    answer(parseResponse(locals.api.groups.$get({ query }))),
    answer(parseResponse(locals.api["annual-reports"].$get({ query }))),
  ]);
  return { groups, lateGroups: annualReports.filter((report) => report.late).map((report) => report.group) };
};
