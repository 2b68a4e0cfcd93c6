import { normaliseTitle, type TitleAnswer } from "@foljsam/domain";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { titleAnswers } from "../schema/title-answers.ts";
import { indicatorIdsOf } from "./indicators.ts";

/** An answer to what a title means, with who gave it and when (ISO). */
type KeptTitleAnswer = TitleAnswer & {
  readonly indicatorTitle: string | null;
  readonly by: string;
  readonly at: string;
};

/** What titles have been said to mean (svar), one for each title as `normaliseTitle` writes it: the newest counts. */
export async function loadTitleAnswers(db: Database): Promise<KeptTitleAnswer[]> {
  const rows = await db
    .selectDistinctOn([titleAnswers.key], {
      title: titleAnswers.title,
      indicator: indicators.code,
      indicatorTitle: indicators.title,
      by: titleAnswers.by,
      at: titleAnswers.at,
    })
    .from(titleAnswers)
    .leftJoin(indicators, eq(indicators.id, titleAnswers.indicator))
    .orderBy(asc(titleAnswers.key), desc(titleAnswers.id));
  return rows.flatMap(({ indicator, at, ...row }) =>
    indicator === null ? [] : [{ ...row, indicator, at: at.toISOString() }],
  );
}

/** Takes back what a title has been said to mean: it is asked about again. Whether there was anything to take back. */
export async function withdrawTitleAnswer(db: Database, title: string, by: string): Promise<boolean> {
  const key = normaliseTitle(title);
  const [newest] = await db
    .select({ title: titleAnswers.title, indicator: titleAnswers.indicator })
    .from(titleAnswers)
    .where(eq(titleAnswers.key, key))
    .orderBy(desc(titleAnswers.id))
    .limit(1);
  if (newest === undefined || newest.indicator === null) return false;
  await db.insert(titleAnswers).values({ key, title: newest.title, indicator: null, by });
  return true;
}

/** Keeps answers, for every later file. Errors: indicator-not-found. */
export async function saveTitleAnswers(db: Database, given: readonly TitleAnswer[], by: string): Promise<void> {
  if (given.length === 0) return;
  const idOf = await indicatorIdsOf(db, given);
  const rows = given.map(({ title, indicator }) => ({
    key: normaliseTitle(title),
    title,
    indicator: idOf(indicator),
    by,
  }));
  await db.insert(titleAnswers).values(rows);
}
