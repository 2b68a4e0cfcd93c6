import type { Area, Indicator } from "@foljsam/domain";
import type { Database } from "../connection/database.ts";
import { listAreas } from "./areas.ts";
import { listIndicators } from "./indicators.ts";

/** Everything a reader of files needs to recognise indicators and areas (register). */
export async function loadRegister(
  db: Database,
): Promise<{ readonly indicators: Indicator[]; readonly areas: Area[] }> {
  return { indicators: await listIndicators(db), areas: await listAreas(db) };
}
