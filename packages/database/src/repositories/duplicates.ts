import type { Area, FileReport, MissingKind, Problem } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";

const problemsKept = 1000;

type Conflict = {
  readonly line: number;
  readonly indicator_id: number;
  readonly area_id: number;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly year: number;
  readonly gender: string;
  readonly missing: MissingKind | null;
};

/**
 * Leaves one staged row for each thing that the file tells of. A row that repeats another is dropped; rows that contradict one
 * another are all dropped, since nobody can say which is right, and the report counts them as rejected.
 */
export async function removeDuplicates(
  tx: Database,
  preview: number,
  report: FileReport,
  newIndicators: readonly string[],
  newAreas: readonly Area[],
): Promise<FileReport> {
  const conflicts = await tx.execute<Conflict>(sql`
    with repeated as (
      select indicator_id, area_id, year, gender, min(ctid) as kept,
        min(value) is distinct from max(value) or min(missing) is distinct from max(missing)
          or count(value) not in (0, count(*)) as conflict
      from staged_observation where preview = ${preview}
      group by indicator_id, area_id, year, gender having count(*) > 1
    ), dropped as (
      delete from staged_observation s using repeated r
      where s.preview = ${preview} and s.indicator_id = r.indicator_id and s.area_id = r.area_id
        and s.year = r.year and s.gender = r.gender and (r.conflict or s.ctid <> r.kept)
      returning s.*, r.conflict
    )
    select d.line, d.indicator_id, d.area_id, i.code as indicator, a.code as area, d.year, d.gender, d.missing
    from dropped d left join indicator i on i.id = d.indicator_id left join area a on a.id = d.area_id
    where d.conflict order by d.line, d.year, d.gender`);
  if (conflicts.length === 0) return report;

  const missing = { ...report.missing };
  for (const conflict of conflicts) if (conflict.missing) missing[conflict.missing] -= 1;
  const withValue = conflicts.filter((conflict) => !conflict.missing).length;
  const problems = conflicts.map(({ line, indicator, indicator_id, area, area_id, year, gender }): Problem => ({
    line,
    column: null,
    code: "conflicting-duplicate",
    facts: {
      indicator: indicator ?? (newIndicators[-indicator_id - 1] as string),
      area: area ?? (newAreas[-area_id - 1]?.code as string),
      year,
      gender,
    },
  }));
  return {
    ...report,
    observations: report.observations - withValue,
    missing,
    rejected: report.rejected + conflicts.length,
    problems: [...report.problems, ...problems].slice(0, problemsKept),
  };
}
