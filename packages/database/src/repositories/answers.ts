import { DomainError, type ImportAnswer, isUnitAnswer, normaliseTitle, type UnitAnswer } from "@foljsam/domain";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { unitAnswers } from "../schema/unit-answers.ts";
import { loadTitleAnswers, saveTitleAnswers } from "./title-answers.ts";

/** Who gave an answer and when (ISO), and the title that its indicator has in the register. */
type Kept = { readonly indicatorTitle: string | null; readonly by: string; readonly at: string };

/** An answer that is kept, with who gave it and when. */
export type KeptAnswer = ImportAnswer & Kept;

/** What has been said that files do not say (svar), the newest first. What has been answered again since is not among them. */
export async function loadAnswers(db: Database): Promise<KeptAnswer[]> {
  const kept: KeptAnswer[] = [...(await loadTitleAnswers(db)), ...(await loadUnitAnswers(db))];
  return kept.toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Keeps answers of both kinds, for every later file. Errors: indicator-not-found. */
export async function saveAnswers(db: Database, given: readonly ImportAnswer[], by: string): Promise<void> {
  await saveTitleAnswers(
    db,
    given.flatMap((answer) => (isUnitAnswer(answer) ? [] : [answer])),
    by,
  );
  const units = given.filter(isUnitAnswer);
  if (units.length === 0) return;
  const codes = [...new Set(units.map(({ indicator }) => indicator))];
  const known = await db
    .select({ code: indicators.code, id: indicators.id })
    .from(indicators)
    .where(inArray(indicators.code, codes));
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  const rows = units.map(({ indicator, title, unit }) => {
    const id = ids.get(indicator);
    if (id === undefined) throw new DomainError("indicator-not-found", { indicator });
    return { indicator: id, key: normaliseTitle(title ?? ""), title, unit, by };
  });
  await db.insert(unitAnswers).values(rows);
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
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
