import type { SQL, SQLWrapper } from "drizzle-orm";
import { sql } from "drizzle-orm";
import { observations } from "../schema/observations.ts";

/** How far the keys of figures lie apart, as `observation.key` is made: from one indicator to the next, and from one area to the next. */
const indicatorStep = sql.raw("2147483648::double precision");
const areaStep = sql.raw("4096");

/** Whether a figure is one of an indicator's, said so that the index finds them all. `key` is the figure's. */
export function isOfIndicator(indicator: SQLWrapper, key: SQLWrapper = observations.key): SQL {
  return sql`(${key} >= ${indicator} * ${indicatorStep} and ${key} < (${indicator} + 1) * ${indicatorStep})`;
}

/** Whether a figure is one of an indicator's for an area, said so that the index finds them all. `key` is the figure's. */
export function isOfArea(indicator: SQLWrapper, area: SQLWrapper, key: SQLWrapper = observations.key): SQL {
  const first = sql`${indicator} * ${indicatorStep} + ${area} * ${areaStep}`;
  return sql`(${key} >= ${first} and ${key} < ${first} + ${areaStep})`;
}
