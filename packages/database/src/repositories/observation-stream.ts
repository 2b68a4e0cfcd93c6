import { type FigureNote, type Gender, noteToTell, type Observation, type Year } from "@foljsam/domain";
import type { Column } from "drizzle-orm";
import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { driverOf } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { knownAsOf } from "./as-of.ts";
import { loadHiddenFigures } from "./hidden-figures.ts";
import type { Hidden } from "./hidden-states.ts";
import { isOfIndicator } from "./keys.ts";
import { hasNotes, notesInForce } from "./observation-notes.ts";
import { withheld } from "./outcome.ts";

/** Which observations to stream; without a field, all. */
export type ObservationFilter = {
  readonly indicators?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly gender?: Gender | undefined;
  readonly from?: Year | undefined;
  readonly to?: Year | undefined;
  readonly asOfRun?: number | undefined;
};

/** An observation with where it came from: the run that brought it, and the run and line of its file. */
export type SourcedObservation = Observation &
  FigureNote & {
    readonly run: number;
    readonly sourceRun: number;
    readonly line: number | null;
    readonly example: boolean;
    /** Whether the figure is there, and not shown since it would tell of few people. */
    readonly hidden: boolean;
  };

const batchSize = 2000;

const noNotes = sql`
  select 0 as indicator_id, 0 as area_id, 0 as year, 'T'::"char" as gender, 0 as source_run, null as source, null as comment
  where false`;

/**
 * Streams observations (utfall) in batches, by indicator, area, year and sex; however many there are, one batch is in memory. Hidden
 * figures are suppressed, and what is said of them and beside them is told only where it cannot quote them.
 */
export async function* streamObservations(
  db: Database,
  filter: ObservationFilter = {},
): AsyncGenerator<SourcedObservation[]> {
  // The join costs, and most installations have nothing to join.
  const noted = sql`(${(await hasNotes(db)) ? notesInForce(filter.asOfRun) : noNotes}) noted`;
  const hidden = await loadHiddenFigures(db, filter.indicators);
  const state = hidden.asOf(filter.asOfRun);
  const query = db
    .select({
      indicator: as(indicators.code, "indicator"),
      area: as(areas.code, "area"),
      year: as(observations.year, "year"),
      gender: as(observations.gender, "gender"),
      value: as(observations.value, "value"),
      missing: as(observations.missing, "missing"),
      numerator: as(observations.numerator, "numerator"),
      denominator: as(observations.denominator, "denominator"),
      run: as(observations.run, "run"),
      sourceRun: as(observations.sourceRun, "sourceRun"),
      line: as(observations.line, "line"),
      example: as(importRuns.example, "example"),
      source: sql<string | null>`noted.source`.as("source"),
      comment: sql<string | null>`noted.comment`.as("comment"),
      hidden: sql<boolean>`false`.as("hidden"),
    })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicator))
    .innerJoin(areas, eq(areas.id, observations.area))
    .innerJoin(importRuns, eq(importRuns.run, observations.sourceRun))
    .leftJoin(
      noted,
      sql`noted.indicator_id = ${observations.indicator} and noted.area_id = ${observations.area} and noted.year = ${observations.year}
        and noted.gender = ${observations.gender} and noted.source_run = ${observations.sourceRun}`,
    )
    .where(
      and(
        filter.indicators && and(inArray(indicators.code, [...filter.indicators]), isOfIndicator(indicators.id)),
        filter.areas && inArray(areas.code, [...filter.areas]),
        filter.gender && eq(observations.gender, filter.gender),
        filter.from === undefined ? undefined : gte(observations.year, filter.from),
        filter.to === undefined ? undefined : lte(observations.year, filter.to),
        knownAsOf(filter.asOfRun),
      ),
    )
    .orderBy(asc(indicators.code), asc(areas.code), asc(observations.year), asc(observations.gender))
    .toSQL();
  const batches = driverOf(db)
    .unsafe<SourcedObservation[]>(query.sql, query.params as (string | number)[])
    .cursor(batchSize) as AsyncIterable<SourcedObservation[]>;
  for await (const batch of batches) yield hidden.isNone ? batch : batch.map((figure) => told(figure, state));
}

function told(figure: SourcedObservation, hidden: Hidden): SourcedObservation {
  const nearness = hidden.nearness(figure);
  if (nearness === "apart") return figure;
  const noted = { ...figure, ...noteToTell(figure, nearness) };
  return nearness === "hidden" ? { ...noted, ...withheld, hidden: true } : noted;
}

/** The driver names the fields of a row after the columns, so columns of one name need another. */
function as(column: Column, name: string) {
  return sql`${column}`.as(name);
}
