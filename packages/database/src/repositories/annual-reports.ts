import type { AnnualReport, Year } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { annualReports } from "../schema/annual-reports.ts";
import { collaborations } from "../schema/collaborations.ts";
import { groups } from "../schema/groups.ts";

/** Which annual reports to list; all of the collaboration's without. `group` is a slug. */
export type AnnualReportFilter = { readonly year?: Year | undefined; readonly group?: string | undefined };

/**
 * Sees to it that groups have an annual report (årsrapport) for a year, due on an ISO date each. A report that is not handed in
 * follows its date when the annual cycle is changed; nothing else of it is touched. Error: group-not-found.
 */
export async function ensureAnnualReports(
  db: Database,
  slug: string,
  year: Year,
  dueDates: ReadonlyMap<string, string>,
): Promise<void> {
  if (dueDates.size === 0) return;
  await withTransaction(db, async (tx) => {
    const found = await tx
      .select({ slug: groups.slug, key: groups.id })
      .from(groups)
      .innerJoin(collaborations, eq(collaborations.id, groups.collaboration))
      .where(and(eq(collaborations.slug, slug), inArray(groups.slug, [...dueDates.keys()])));
    const keys = new Map(found.map(({ slug, key }) => [slug, key]));
    for (const [group, dueOn] of dueDates) {
      const key = keys.get(group);
      if (key === undefined) throw new DomainError("group-not-found", { group });
      await tx
        .insert(annualReports)
        .values({ group: key, year, status: "not-started", dueOn })
        .onConflictDoUpdate({
          target: [annualReports.group, annualReports.year],
          set: { dueOn },
          setWhere: inArray(annualReports.status, ["not-started", "draft", "returned"]),
        });
    }
  });
}

/** Moves a group's annual report (årsrapport) to a state. Error: group-not-found when the group has no report for the year. */
export async function setAnnualReportStatus(
  db: Database,
  slug: string,
  report: Pick<AnnualReport, "group" | "year" | "status">,
): Promise<void> {
  const ownGroup = db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(collaborations, eq(collaborations.id, groups.collaboration))
    .where(and(eq(collaborations.slug, slug), eq(groups.slug, report.group)));
  const moved = await withTransaction(db, (tx) =>
    tx
      .update(annualReports)
      .set({ status: report.status })
      .where(and(inArray(annualReports.group, ownGroup), eq(annualReports.year, report.year)))
      .returning({ year: annualReports.year }),
  );
  if (moved.length === 0) throw new DomainError("group-not-found", { group: report.group });
}

/** The annual reports (årsrapporter) of a collaboration's groups, by year and then in the groups' own order. */
export async function listAnnualReports(
  db: Database,
  slug: string,
  filter: AnnualReportFilter = {},
): Promise<AnnualReport[]> {
  return await db
    .select({
      group: groups.slug,
      year: annualReports.year,
      status: annualReports.status,
      dueOn: annualReports.dueOn,
    })
    .from(annualReports)
    .innerJoin(groups, eq(groups.id, annualReports.group))
    .innerJoin(collaborations, eq(collaborations.id, groups.collaboration))
    .where(
      and(
        eq(collaborations.slug, slug),
        filter.year === undefined ? undefined : eq(annualReports.year, filter.year),
        filter.group === undefined ? undefined : eq(groups.slug, filter.group),
      ),
    )
    .orderBy(asc(annualReports.year), asc(groups.position));
}
