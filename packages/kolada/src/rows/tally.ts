import type { MissingKind } from "@foljsam/domain";
import type { AreaUse } from "./area-column.ts";
import type { IndicatorUse } from "./indicator-use.ts";
import { ProblemLog } from "./problem-log.ts";

/** What becomes of the rows of a file, over all its sheets: every row is a figure, an absence or a problem. */
export class Tally {
  readonly problems = new ProblemLog();
  readonly missing: Record<MissingKind, number> = { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 0 };
  readonly indicators = new Map<string, IndicatorUse>();
  readonly areas = new Map<string, AreaUse>();
  rows = 0;
  /** Rows of other groups than the one that is asked for: they are none of the file's, as it is read. */
  ofOtherGroups = 0;
  observations = 0;
  /** Figures that are withheld or taken back although their numerator or denominator is given: those are dropped, since they would tell. */
  withheldCounts = 0;
}
