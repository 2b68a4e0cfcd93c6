import type { Area, Indicator, ReliedOn } from "@foljsam/domain";
import { asc } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { indicatorAliases, indicators } from "../schema/indicators.ts";
import { findNewestAnswers, type KeptAnswer, loadAnswers } from "./answers.ts";
import { listAreas } from "./areas.ts";
import { groupBy } from "./group-by.ts";

/** What a reader of files needs to know of an indicator. Its description, which is most of what is kept, is left where it is. */
export type ReadableIndicator = Pick<
  Indicator,
  "id" | "title" | "aliases" | "unit" | "decimals" | "byGender" | "publishedFor" | "closedAfter"
> & { readonly withdrawn: boolean };

/** Everything a reader of files needs to recognise indicators and areas (register), with what has been said of files. */
export type LoadedRegister = {
  readonly indicators: readonly ReadableIndicator[];
  readonly areas: readonly Area[];
  readonly answers: readonly KeptAnswer[];
  /** The newest answers when it was loaded: what has been said since is not among them. */
  readonly newestAnswers: ReliedOn["newestAnswers"];
};

/** Loads the register (register). */
export async function loadRegister(db: Database): Promise<LoadedRegister> {
  const newestAnswers = await findNewestAnswers(db);
  return {
    indicators: await loadReadable(db),
    areas: await listAreas(db),
    answers: await loadAnswers(db),
    newestAnswers,
  };
}

async function loadReadable(db: Database): Promise<ReadableIndicator[]> {
  const rows = await db
    .select({
      key: indicators.id,
      id: indicators.code,
      title: indicators.title,
      unit: indicators.unit,
      decimals: indicators.decimals,
      byGender: indicators.byGender,
      publishedFor: indicators.publishedFor,
      closedAfter: indicators.closedAfter,
      withdrawn: indicators.withdrawn,
      earlierTitles: indicators.earlierTitles,
    })
    .from(indicators)
    .orderBy(asc(indicators.code));
  const named = await db.select().from(indicatorAliases).orderBy(asc(indicatorAliases.position));
  const aliasesOf = groupBy(named, ({ indicator }) => indicator);
  return rows.map(({ key, earlierTitles, ...readable }) => {
    const titles = [...aliasesOf(key).map(({ title }) => title), ...earlierTitles.split("\n").filter(Boolean)];
    return { ...readable, aliases: [...new Set(titles)] };
  });
}
