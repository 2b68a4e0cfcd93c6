import type { Gender, ObservationKey, Outcome } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import { isOfIndicator } from "./keys.ts";
import { asOutcome, withheld } from "./outcome.ts";

/** Which revisions to list; without a field, all. */
export type RevisionFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly gender?: Gender | undefined;
  readonly asOfRun?: number | undefined;
  readonly limit?: number | undefined;
};

/** A figure as a run brought it: the run, whether it loaded a file or undid another, and when (ISO). */
export type RunFigure = Outcome & {
  readonly run: number;
  readonly kind: "load" | "undo";
  readonly at: string;
  readonly example: boolean;
};

/**
 * A figure that has been replaced (revidering): what it was, and what took its place; null when an undo took it away. `undone` says
 * that the run that replaced it has itself been taken back.
 */
export type Revision = {
  readonly key: ObservationKey;
  readonly from: RunFigure;
  readonly to: RunFigure | null;
  readonly undone: boolean;
};

type Row = ObservationKey & Record<`${"from" | "to"}_${string}`, unknown> & { readonly undone: boolean };

/**
 * The figures whose value or absence a later run has changed, by indicator, area, sex, year and then in the order of the runs. Of tables
 * that have had a hidden figure no value is told, for two states of a table could give it away together.
 */
export async function listRevisions(db: Database, filter: RevisionFilter): Promise<Revision[]> {
  const conditions: SQL[] = [
    sql`(n.run is null or (n.value, n.missing) is distinct from (o.value, o.missing))`,
    ...(filter.indicators
      ? [sql`i.code = any(${sql.param([...filter.indicators])}::text[])`, isOfIndicator(sql`i.id`, sql`o.key`)]
      : []),
    ...(filter.areas ? [sql`a.code = any(${sql.param([...filter.areas])}::text[])`] : []),
    ...(filter.gender ? [sql`o.gender = ${filter.gender}`] : []),
    ...(filter.asOfRun === undefined ? [] : [sql`o.replaced_by <= ${filter.asOfRun}`]),
  ];
  const rows = await db.execute<Row>(sql`
    select i.code as indicator, a.code as area, o.year, o.gender,
      o.value as from_value, o.missing as from_missing, o.run as from_run, before.kind as from_kind, before.at as from_at,
      old_source.example as from_example,
      n.value as to_value, n.missing as to_missing, n.run as to_run, later.kind as to_kind, later.at as to_at,
      new_source.example as to_example,
      exists (select from import_run u where u.undoes = o.replaced_by
        ${filter.asOfRun === undefined ? sql`` : sql`and u.run <= ${filter.asOfRun}`}) as undone
    from observation o
      join indicator i on i.id = o.indicator_id join area a on a.id = o.area_id
      join import_run before on before.run = o.run join import_run old_source on old_source.run = o.source_run
      join import_run later on later.run = o.replaced_by
      left join observation n on n.key = o.key and n.run = o.replaced_by
      left join import_run new_source on new_source.run = n.source_run
    where o.replaced_by is not null and ${sql.join(conditions, sql` and `)}
    order by i.code, a.code, o.gender, o.year, o.run limit ${filter.limit ?? 1000}`);
  const hidden = await loadHiddenFigures(db, filter.indicators);
  return rows.map((row) => {
    const key = { indicator: row.indicator, area: row.area, year: row.year, gender: row.gender };
    const isSecret = hidden.now.hadSecret(key);
    const to = row.to_run === null ? null : figureOf(row, "to", isSecret);
    return { key, from: figureOf(row, "from", isSecret), to, undone: row.undone };
  });
}

function figureOf(row: Row, side: "from" | "to", isSecret: boolean): RunFigure {
  const told = (name: string) => row[`${side}_${name}`];
  const { value, missing } = withheld;
  return {
    ...(isSecret
      ? { value, missing }
      : asOutcome({ value: told("value") as number | null, missing: told("missing") as Outcome["missing"] })),
    run: told("run") as number,
    kind: told("kind") as RunFigure["kind"],
    at: new Date(told("at") as string).toISOString(),
    example: told("example") as boolean,
  };
}
