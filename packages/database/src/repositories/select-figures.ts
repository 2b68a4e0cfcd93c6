import type { Gender } from "@foljsam/domain";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { areas } from "../schema/areas.ts";
import { importRuns } from "../schema/import-runs.ts";
import { indicators } from "../schema/indicators.ts";
import { observations } from "../schema/observations.ts";
import { isOfArea, isOfIndicator } from "./keys.ts";

/** Whose figures to read; without `areas` or `genders` those of all. */
export type FiguresOf = {
  readonly indicators: readonly string[];
  readonly areas?: readonly string[] | undefined;
  readonly genders?: readonly Gender[] | undefined;
};

/** The query for figures as they are kept, with the run that replaced each: what is hidden has to be hidden by whoever asks. */
export function selectFigures(db: Database, of: FiguresOf, condition?: SQL) {
  return db
    .select({
      indicator: indicators.code,
      area: areas.code,
      gender: observations.gender,
      year: observations.year,
      value: observations.value,
      missing: observations.missing,
      numerator: observations.numerator,
      denominator: observations.denominator,
      run: observations.run,
      replacedBy: observations.replacedBy,
      example: importRuns.example,
    })
    .from(observations)
    .innerJoin(indicators, eq(indicators.id, observations.indicator))
    .innerJoin(areas, eq(areas.id, observations.area))
    .innerJoin(importRuns, eq(importRuns.run, observations.sourceRun))
    .where(
      and(
        inArray(indicators.code, [...of.indicators]),
        of.areas
          ? and(inArray(areas.code, [...of.areas]), isOfArea(indicators.id, areas.id))
          : isOfIndicator(indicators.id),
        of.genders && inArray(observations.gender, [...of.genders]),
        condition,
      ),
    );
}
