import { DomainError, type ImportAnswer, isUnitAnswer, normaliseTitle, type ReliedOn } from "@foljsam/domain";
import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import type { importPreviews } from "../schema/import-previews.ts";
import { indicators } from "../schema/indicators.ts";
import { titleAnswers } from "../schema/title-answers.ts";
import { unitAnswers } from "../schema/unit-answers.ts";

type Relying = Pick<typeof importPreviews.$inferSelect, "reliedOn" | "answers" | "fileName">;

/**
 * Stops the commit of a preview whose figures would be read otherwise now: an answer it was read by has been given again or taken back,
 * or an indicator has become another. Throws preview-is-stale with what has changed.
 */
export async function confirmReliedOn(tx: Database, { reliedOn, answers, fileName }: Relying): Promise<void> {
  if (reliedOn === null) return;
  const stale = (changed: string) => new DomainError("preview-is-stale", { file: fileName as string, changed });
  for (const answer of [...reliedOn.keptAnswers, ...(answers ?? [])]) {
    const said = await saidSince(tx, answer, reliedOn);
    if (said !== undefined && said !== (isUnitAnswer(answer) ? answer.unit : answer.indicator)) throw stale("answer");
  }
  const before = new Map(reliedOn.indicators.map(({ id, ...indicator }) => [id, indicator]));
  if (before.size === 0) return;
  const now = await tx
    .select({
      id: indicators.code,
      unit: indicators.unit,
      byGender: indicators.byGender,
      publishedFor: indicators.publishedFor,
    })
    .from(indicators)
    .where(inArray(indicators.code, [...before.keys()]));
  const isOther = ({ id, unit, byGender, publishedFor }: (typeof now)[number]) => {
    const then = before.get(id);
    return unit !== then?.unit || byGender !== then.byGender || publishedFor !== then.publishedFor;
  };
  const other = now.find(isOther);
  if (other) throw stale(other.id);
}

/** What has been said of an answer's question after a file was read: null when it has been taken back, undefined when nothing has. */
async function saidSince(tx: Database, answer: ImportAnswer, { newestAnswers }: ReliedOn) {
  const key = normaliseTitle(answer.title ?? "");
  const [said] = isUnitAnswer(answer)
    ? await tx
        .select({ meant: unitAnswers.unit })
        .from(unitAnswers)
        .innerJoin(indicators, eq(indicators.id, unitAnswers.indicator))
        .where(
          and(eq(indicators.code, answer.indicator), eq(unitAnswers.key, key), gt(unitAnswers.id, newestAnswers.unit)),
        )
        .orderBy(desc(unitAnswers.id))
        .limit(1)
    : await tx
        .select({ meant: indicators.code })
        .from(titleAnswers)
        .leftJoin(indicators, eq(indicators.id, titleAnswers.indicator))
        .where(and(eq(titleAnswers.key, key), gt(titleAnswers.id, newestAnswers.title)))
        .orderBy(desc(titleAnswers.id))
        .limit(1);
  return said?.meant;
}
