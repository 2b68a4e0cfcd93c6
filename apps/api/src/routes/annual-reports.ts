import { listAnnualReports } from "@foljsam/database";
import { isLate } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { annualReportsOf } from "../annual-reports.ts";
import { chosenCollaboration } from "../collaborations.ts";
import { readableReports } from "../permission/readable-reports.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { annualReportsSchema } from "../schemas/annual-report.ts";
import { collaborationParameter, groupParameter, yearParameter } from "../schemas/parameters.ts";

const list = contract("read", {
  method: "get",
  path: "/annual-reports",
  summary: "Annual reports: which groups report, on which years, by when",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      year: yearParameter("year", "The year reported on; every year of the collaboration when left out."),
      group: groupParameter,
    }),
  },
  responses: { 200: json(annualReportsSchema, "The annual reports."), ...invalid, ...notFound },
});

/** Routes for annual reports (årsrapporter). */
export const annualReportRoutes = ({ read, today }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const { collaboration: slug, year, group } = c.req.valid("query");
    const collaboration = await chosenCollaboration(read, slug);
    const stored = await listAnnualReports(read, collaboration.slug, {});
    const day = today();
    const annualReports = readableReports(
      c,
      collaboration.slug,
      annualReportsOf(collaboration, stored, { year, group }),
    ).map((report) => ({
      collaboration: collaboration.slug,
      groupName: collaboration.groups.find((one) => one.slug === report.group)?.name ?? report.group,
      ...report,
      late: isLate(report, day),
    }));
    return c.json({ annualReports }, 200);
  });
