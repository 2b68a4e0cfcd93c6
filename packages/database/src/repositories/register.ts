import type { Area } from "@foljsam/domain";
import type { Database } from "../connection/database.ts";
import { type KeptAnswer, loadAnswers } from "./answers.ts";
import { listAreas } from "./areas.ts";
import { loadIndicators, type RegisterIndicator } from "./indicators.ts";

/** Everything a reader of files needs to recognise indicators and areas (register), with what has been said of files. */
export type LoadedRegister = {
  readonly indicators: readonly RegisterIndicator[];
  readonly areas: readonly Area[];
  readonly answers: readonly KeptAnswer[];
};

/** Loads the register (register). */
export async function loadRegister(db: Database): Promise<LoadedRegister> {
  return {
    indicators: (await loadIndicators(db)).map(({ indicator, catalogue }) => ({ ...indicator, ...catalogue })),
    areas: await listAreas(db),
    answers: await loadAnswers(db),
  };
}
