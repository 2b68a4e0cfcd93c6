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

/**
 * Whether a report (årsrapport) is late on a day (ISO date): its date has passed and it still lies with the group, which a report
 * sent back does too. On the date itself it is not late.
 */
export function isLate(report: Pick<AnnualReport, "status" | "dueOn">, today: string): boolean {
  const isWithGroup = report.status === "not-started" || report.status === "draft" || report.status === "returned";
  return isWithGroup && report.dueOn < today;
}
