import { DomainError, type Indicator } from "@foljsam/domain";
import type { SQL } from "drizzle-orm";
import { asc, eq, getTableColumns, inArray, or, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { catalogueColumns, indicatorAliases, indicators, seriesBreaks } from "../schema/indicators.ts";
import { groupBy } from "./group-by.ts";
import { isOfIndicator } from "./keys.ts";

/** What the catalogue alone says of an indicator (katalogpost); null where it says nothing. */
type CatalogueFacts = {
  readonly operatingArea: string | null;
  readonly perspective: string | null;
  /** ISO date when the next figures are due. */
  readonly nextPublication: string | null;
  readonly description: string | null;
  /** Whether Kolada's catalogue no longer has it (utgått). */
  readonly withdrawn: boolean;
  /** Whether the collaboration measures it itself (eget nyckeltal), under an id that Kolada never gives. */
  readonly own: boolean;
};

/** An indicator of the register (nyckeltalsregister), with what the catalogue says of it. */
export type RegisterIndicator = Indicator & CatalogueFacts;

type Loaded = { readonly key: number; readonly indicator: Indicator; readonly catalogue: CatalogueFacts };

/**
 * The indicators (nyckeltal) that a collaboration names, that are its own or that have figures, in the order of their ids: the part of the register
 * that is in use. The whole of it is searched, not listed.
 */
export async function listIndicators(db: Database): Promise<RegisterIndicator[]> {
  const isNamed = sql`exists (select from collaboration_indicator named where named.indicator_id = ${indicators.id})`;
  const hasFigures = sql`exists (select from observation o where ${isOfIndicator(indicators.id, sql`o.key`)} and o.replaced_by is null)`;
  return (await loadIndicators(db, or(isNamed, hasFigures, indicators.own))).map(({ indicator, catalogue }) => ({
    ...indicator,
    ...catalogue,
  }));
}

/** The indicator of a Kolada id; undefined when there is none. */
export async function findIndicator(db: Database, id: string): Promise<RegisterIndicator | undefined> {
  const [found] = await loadIndicators(db, eq(indicators.code, id));
  return found && { ...found.indicator, ...found.catalogue };
}

/** The short ids of the indicators that are named, by their codes. The function throws indicator-not-found for one that is not there. */
export async function indicatorIdsOf(
  db: Database,
  named: readonly { readonly indicator: string }[],
): Promise<(code: string) => number> {
  const codes = [...new Set(named.map(({ indicator }) => indicator))];
  const known = await db
    .select({ code: indicators.code, id: indicators.id })
    .from(indicators)
    .where(inArray(indicators.code, codes));
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new DomainError("indicator-not-found", { indicator: code });
    return id;
  };
}

/** The indicators that meet a condition, each with its short key; without a condition the whole register. */
export async function loadIndicators(db: Database, where?: SQL): Promise<Loaded[]> {
  const { searched: _, ...columns } = getTableColumns(indicators);
  const rows = await db.select(columns).from(indicators).where(where).orderBy(asc(indicators.code));
  const keys = where && rows.map(({ id }) => id);
  if (rows.length === 0) return [];
  const aliases = await db
    .select()
    .from(indicatorAliases)
    .where(keys && inArray(indicatorAliases.indicator, keys))
    .orderBy(asc(indicatorAliases.position));
  const breaks = await db
    .select()
    .from(seriesBreaks)
    .where(keys && inArray(seriesBreaks.indicator, keys))
    .orderBy(asc(seriesBreaks.year));
  const aliasesOf = groupBy(aliases, (alias) => alias.indicator);
  const breaksOf = groupBy(breaks, (each) => each.indicator);
  return rows.map((row) => {
    const {
      id: key,
      code,
      earlierTitles,
      operatingArea,
      perspective,
      nextPublication,
      description,
      withdrawn,
      own,
      ...rest
    } = row;
    const titles = [...aliasesOf(key).map(({ title }) => title), ...earlierTitles.split("\n").filter(Boolean)];
    return {
      key,
      indicator: {
        id: code,
        ...rest,
        aliases: [...new Set(titles)],
        breaks: breaksOf(key).map(({ year, reason }) => ({ year, reason })),
      },
      catalogue: { operatingArea, perspective, nextPublication, description, withdrawn, own },
    };
  });
}

/** Saves indicators with their aliases and breaks; gives back their short keys by id. Must run in a transaction. */
export async function saveIndicators(tx: Database, given: readonly Indicator[]): Promise<Map<string, number>> {
  if (given.length === 0) return new Map();
  const saved = await tx
    .insert(indicators)
    .values(given.map(({ id, ...indicator }) => ({ ...indicator, code: id })))
    .onConflictDoUpdate({ target: indicators.code, set: incoming(indicators, ["code", ...catalogueColumns]) })
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
