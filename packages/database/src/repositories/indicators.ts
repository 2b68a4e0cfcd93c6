import type { Indicator } from "@foljsam/domain";
import type { SQL } from "drizzle-orm";
import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { indicatorAliases, indicators, seriesBreaks } from "../schema/indicators.ts";
import { groupBy } from "./group-by.ts";

/** All indicators (nyckeltal), in the order of their ids. */
export async function listIndicators(db: Database): Promise<Indicator[]> {
  return (await loadIndicators(db)).map(({ indicator }) => indicator);
}

/** The indicator of a Kolada id; undefined when there is none. */
export async function findIndicator(db: Database, id: string): Promise<Indicator | undefined> {
  return (await loadIndicators(db, eq(indicators.code, id)))[0]?.indicator;
}

/** The indicators that meet a condition, each with its short key. */
export async function loadIndicators(
  db: Database,
  where?: SQL,
): Promise<{ readonly key: number; readonly indicator: Indicator }[]> {
  const rows = await db.select().from(indicators).where(where).orderBy(asc(indicators.code));
  const keys = rows.map(({ id }) => id);
  if (keys.length === 0) return [];
  const aliases = await db
    .select()
    .from(indicatorAliases)
    .where(inArray(indicatorAliases.indicator, keys))
    .orderBy(asc(indicatorAliases.position));
  const breaks = await db
    .select()
    .from(seriesBreaks)
    .where(inArray(seriesBreaks.indicator, keys))
    .orderBy(asc(seriesBreaks.year));
  const aliasesOf = groupBy(aliases, (alias) => alias.indicator);
  const breaksOf = groupBy(breaks, (each) => each.indicator);
  return rows.map(({ id: key, code, ...rest }) => ({
    key,
    indicator: {
      id: code,
      ...rest,
      aliases: aliasesOf(key).map(({ title }) => title),
      breaks: breaksOf(key).map(({ year, reason }) => ({ year, reason })),
    },
  }));
}

/** Saves indicators with their aliases and breaks; gives back their short keys by id. Must run in a transaction. */
export async function saveIndicators(tx: Database, given: readonly Indicator[]): Promise<Map<string, number>> {
  if (given.length === 0) return new Map();
  const saved = await tx
    .insert(indicators)
    .values(given.map(({ id, ...indicator }) => ({ ...indicator, code: id })))
    .onConflictDoUpdate({ target: indicators.code, set: incoming(indicators, ["code"]) })
    .returning({ key: indicators.id, code: indicators.code });
  const keys = new Map(saved.map(({ key, code }) => [code, key]));
  const keyOf = (id: string) => keys.get(id) as number;

  await tx.delete(indicatorAliases).where(inArray(indicatorAliases.indicator, [...keys.values()]));
  await tx.delete(seriesBreaks).where(inArray(seriesBreaks.indicator, [...keys.values()]));
  const aliases = given.flatMap(({ id, aliases }) =>
    aliases.map((title, position) => ({ indicator: keyOf(id), position, title })),
  );
  const breaks = given.flatMap(({ id, breaks }) => breaks.map((each) => ({ indicator: keyOf(id), ...each })));
  if (aliases.length > 0) await tx.insert(indicatorAliases).values(aliases);
  if (breaks.length > 0) await tx.insert(seriesBreaks).values(breaks);
  return keys;
}

/** The indicators' short keys by id. */
export async function loadIndicatorIds(db: Database): Promise<Map<string, number>> {
  const rows = await db.select({ code: indicators.code, key: indicators.id }).from(indicators);
  return new Map(rows.map(({ code, key }) => [code, key]));
}
