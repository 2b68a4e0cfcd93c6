import type { Area } from "@foljsam/domain";
import type { Database } from "../connection/database.ts";
import { listAreas } from "./areas.ts";
import { loadIndicators, type RegisterIndicator } from "./indicators.ts";
import { type KeptAnswer, loadTitleAnswers } from "./title-answers.ts";

/** Everything a reader of files needs to recognise indicators and areas (register), with what titles have been said to mean. */
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
    answers: await loadTitleAnswers(db),
  };
}
