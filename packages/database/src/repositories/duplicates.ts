import type { Area, FileReport, Gender, MissingKind, Notice, Outcome, Problem } from "@foljsam/domain";
import { missingKinds } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import type { StagedObservations } from "../schema/staged-observations.ts";

const problemsKept = 1000;

type Removed = {
  readonly repeated: number;
  /** Rows that contradict another, by what they say: a value or a kind of absence. */
  readonly rejected: Readonly<Partial<Record<MissingKind | "value", number>>>;
  readonly conflicts: readonly Conflict[];
};

type Conflict = {
  readonly line: number;
  readonly indicator_id: number;
  readonly area_id: number;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly year: number;
  readonly gender: Gender;
  readonly value: number | null;
  readonly missing: Outcome["missing"];
  readonly first_line: number;
  readonly last_line: number;
  readonly times: number;
};

/** What is known of the file. The new indicators and areas are in the order of the staged ids −1, −2, … */
type ReadParts = {
  readonly report: FileReport;
  readonly newIndicators: readonly string[];
  readonly newAreas: readonly Area[];
};

/**
 * Leaves one staged row for each thing that the file tells of. A row that repeats another is dropped and noticed; rows that
 * contradict one another are all dropped, since nobody can say which is right, and the report counts them as rejected.
 */
export async function removeDuplicates(
  tx: Database,
  staged: StagedObservations,
  { report, newIndicators, newAreas }: ReadParts,
): Promise<{ readonly report: FileReport; readonly dropped: number }> {
  const { repeated, rejected, conflicts } = await dropRows(tx, staged, problemsKept - report.problems.length);
  const contradicted = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  const missing = { ...report.missing };
  for (const kind of missingKinds) missing[kind] -= rejected[kind] ?? 0;
  const problems = conflicts.map((conflict): Problem => ({
    line: conflict.line,
    column: null,
    code: "conflicting-duplicate",
    facts: {
      indicator: conflict.indicator ?? (newIndicators[-conflict.indicator_id - 1] as string),
      area: conflict.area ?? (newAreas[-conflict.area_id - 1]?.code as string),
      year: conflict.year,
      gender: conflict.gender,
      found: conflict.missing ?? (conflict.value as number),
      firstLine: conflict.first_line,
      lastLine: conflict.last_line,
      times: conflict.times,
    },
  }));
  const repeatedRows: Notice = { code: "repeated-rows", facts: { count: repeated } };
  const without = {
    ...report,
    observations: report.observations - (rejected.value ?? 0),
    missing,
    rejected: report.rejected + contradicted,
    problems: [...report.problems, ...problems],
    notices: repeated === 0 ? report.notices : [...report.notices, repeatedRows],
  };
  return { report: without, dropped: repeated + contradicted };
}

async function dropRows(tx: Database, staged: StagedObservations, mostConflicts: number): Promise<Removed> {
  const [removed] = await tx.execute<Removed>(sql`
    with twice as (
      select key,
        min(value) is distinct from max(value) or min(missing) is distinct from max(missing)
          or count(value) not in (0, count(*)) as conflict
      from ${staged}
      group by key having count(*) > 1
    ), placed as (
      select s.ctid as place, s.line, indicator_id, area_id, year, gender, s.value, s.missing, conflict,
        row_number() over (same order by s.line, s.ctid) as nth, count(*) over same as times,
        min(s.line) over same as first_line, max(s.line) over same as last_line
      from ${staged} s join twice using (key)
      window same as (partition by key)
    ), dropped as (
      delete from ${staged} s using placed p
      where s.ctid = p.place and (p.conflict or p.nth > 1) returning p.*
    ), told as (
      select d.*, i.code as indicator, a.code as area
      from dropped d left join indicator i on i.id = d.indicator_id left join area a on a.id = d.area_id
      where conflict order by d.line, d.year, d.gender, d.nth limit ${Math.max(mostConflicts, 0)}
    ), counted as (
      select coalesce(missing::text, 'value') as kind, count(*) as rows from dropped where conflict group by missing
    )
    select (select count(*)::int from dropped where not conflict) as repeated,
      (select coalesce(jsonb_object_agg(kind, rows), '{}') from counted) as rejected,
      (select coalesce(jsonb_agg(told order by line, year, gender, nth), '[]') from told) as conflicts`);
  return removed as Removed;
}
