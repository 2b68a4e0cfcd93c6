import {
  DomainError,
  type ImportAnswer,
  isUnitAnswer,
  normaliseTitle,
  type ReliedOn,
  type UnitAnswer,
} from "@foljsam/domain";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { unitAnswers } from "../schema/unit-answers.ts";
import { indicatorIdsOf } from "./indicators.ts";
import { loadTitleAnswers, saveTitleAnswers, withdrawTitleAnswer } from "./title-answers.ts";

/** Who gave an answer and when (ISO), and the title that its indicator has in the register. */
type Kept = { readonly indicatorTitle: string | null; readonly by: string; readonly at: string };

/** An answer that is kept, with who gave it and when. */
export type KeptAnswer = ImportAnswer & Kept;

/** What has been said that files do not say (svar), the newest first. What has been answered again since, or taken back, is not among them. */
export async function loadAnswers(db: Database): Promise<KeptAnswer[]> {
  const kept: KeptAnswer[] = [...(await loadTitleAnswers(db)), ...(await loadUnitAnswers(db))];
  return kept.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Lets one at a time give answers, take them back, or commit a file that was read by them, until the transaction ends. */
export async function lockAnswers(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('answers'))`);
}

/** The numbers of the newest answers that are kept. */
export async function findNewestAnswers(db: Database): Promise<ReliedOn["newestAnswers"]> {
  const [row] = await db.execute<ReliedOn["newestAnswers"]>(sql`
    select coalesce((select max(id) from title_answer), 0) as title, coalesce((select max(id) from unit_answer), 0) as unit`);
  return row as ReliedOn["newestAnswers"];
}

/** Keeps answers of both kinds, for every later file: all of them or none. Errors: indicator-not-found. */
export async function saveAnswers(db: Database, given: readonly ImportAnswer[], by: string): Promise<void> {
  await withTransaction(db, async (tx) => {
    await lockAnswers(tx);
    const titles = given.flatMap((answer) => (isUnitAnswer(answer) ? [] : [answer]));
    await saveTitleAnswers(tx, titles, by);
    await saveUnitAnswers(tx, given.filter(isUnitAnswer), by);
  });
}

async function saveUnitAnswers(tx: Database, units: readonly UnitAnswer[], by: string): Promise<void> {
  if (units.length === 0) return;
  const idOf = await indicatorIdsOf(tx, units);
  const rows = units.map(({ indicator, title, unit }) => ({
    indicator: idOf(indicator),
    key: normaliseTitle(title ?? ""),
    title,
    unit,
    by,
  }));
  await tx.insert(unitAnswers).values(rows);
}

/** An answer that is kept, by the question: what a title means, or the unit of an indicator's figures under a title. */
export type AnsweredQuestion =
  | { readonly kind: "indicator"; readonly title: string }
  | { readonly kind: "unit"; readonly indicator: string; readonly title: string | null };

/** Takes an answer back (återtagande): files are asked about again, and what has been loaded stays. Errors: answer-not-found. */
export async function withdrawAnswer(db: Database, question: AnsweredQuestion, by: string): Promise<void> {
  await withTransaction(db, async (tx) => {
    await lockAnswers(tx);
    const isTaken =
      question.kind === "indicator"
        ? await withdrawTitleAnswer(tx, question.title, by)
        : await withdrawUnitAnswer(tx, question, by);
    if (!isTaken) throw new DomainError("answer-not-found", { title: question.title ?? "" });
  });
}

async function withdrawUnitAnswer(
  tx: Database,
  { indicator, title }: Extract<AnsweredQuestion, { kind: "unit" }>,
  by: string,
): Promise<boolean> {
  const key = normaliseTitle(title ?? "");
  const [newest] = await tx
    .select({ id: unitAnswers.indicator, title: unitAnswers.title, unit: unitAnswers.unit })
    .from(unitAnswers)
    .innerJoin(indicators, eq(indicators.id, unitAnswers.indicator))
    .where(and(eq(indicators.code, indicator), eq(unitAnswers.key, key)))
    .orderBy(desc(unitAnswers.id))
    .limit(1);
  if (newest === undefined || newest.unit === null) return false;
  await tx.insert(unitAnswers).values({ indicator: newest.id, key, title: newest.title, unit: null, by });
  return true;
}

async function loadUnitAnswers(db: Database): Promise<(UnitAnswer & Kept)[]> {
  const rows = await db
    .selectDistinctOn([unitAnswers.indicator, unitAnswers.key], {
      title: unitAnswers.title,
      indicator: indicators.code,
      indicatorTitle: indicators.title,
      unit: unitAnswers.unit,
      by: unitAnswers.by,
      at: unitAnswers.at,
    })
    .from(unitAnswers)
    .innerJoin(indicators, eq(indicators.id, unitAnswers.indicator))
    .orderBy(asc(unitAnswers.indicator), asc(unitAnswers.key), desc(unitAnswers.id));
  return rows.flatMap(({ unit, at, ...row }) => (unit === null ? [] : [{ ...row, unit, at: at.toISOString() }]));
}
