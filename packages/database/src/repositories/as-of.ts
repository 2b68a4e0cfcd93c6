import type { SQL } from "drizzle-orm";
import { and, gt, isNull, lte, or } from "drizzle-orm";
import { observations } from "../schema/observations.ts";

/** The condition for figures as they were known after a run; without a run, as they are known now. */
export function knownAsOf(run: number | undefined): SQL | undefined {
  if (run === undefined) return isNull(observations.replacedBy);
  return and(lte(observations.run, run), or(isNull(observations.replacedBy), gt(observations.replacedBy, run)));
}
