import { type AnnualReport, type Collaboration, type CycleEvent, dueDate, type Year } from "@foljsam/domain";

const reportingEvents: readonly CycleEvent[] = ["annual-report", "own-annual-report"];

/**
 * The annual reports a collaboration asks for, one for each reporting group and year of its time, in that order. What has been
 * stored of a report counts; the others have not been started.
 */
export function annualReportsOf(
  collaboration: Collaboration,
  stored: readonly AnnualReport[],
  only: { readonly year?: Year | undefined; readonly group?: string | undefined },
): readonly AnnualReport[] {
  const years = only.year === undefined ? yearsOf(collaboration) : [only.year];
  const groups = collaboration.groups.filter(
    (group) => group.reportsAnnually && (only.group === undefined || group.slug === only.group),
  );
  return years.flatMap((year) =>
    groups.flatMap((group) => {
      const kept = stored.find((report) => report.group === group.slug && report.year === year);
      const rule = collaboration.annualCycle.find(
        (one) => reportingEvents.includes(one.event) && one.groups.includes(group.slug),
      );
      return kept ?? (rule ? { group: group.slug, year, status: "not-started", dueOn: dueDate(rule, year) } : []);
    }),
  );
}

function yearsOf({ firstYear, lastYear }: Collaboration): readonly Year[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}
