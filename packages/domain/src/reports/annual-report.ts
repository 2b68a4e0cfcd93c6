import type { Year } from "../measure/year.ts";

/** The state of an annual report (årsrapport) on its way from a group to the steering group and the public. */
export type AnnualReportStatus = "not-started" | "draft" | "submitted" | "returned" | "approved" | "published";

export const annualReportStatuses: readonly AnnualReportStatus[] = [
  "not-started",
  "draft",
  "submitted",
  "returned",
  "approved",
  "published",
];

/** A group's annual report for a year, with the date the annual cycle gives (ISO). */
export type AnnualReport = {
  readonly group: string;
  readonly year: Year;
  readonly status: AnnualReportStatus;
  readonly dueOn: string;
};
