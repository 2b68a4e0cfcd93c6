import { searchText } from "@foljsam/domain";
import { inArray, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { loadIndicators, type RegisterIndicator } from "./indicators.ts";

/**
 * Searches the register (nyckeltalsregister) by id, title and earlier titles: every word must be there, anywhere in a word, with or
 * without its dots and rings. Living series come before closed, words that begin so before words that hold it.
 */
export async function searchIndicators(db: Database, search: string, limit = 20): Promise<RegisterIndicator[]> {
  const words = searchText(search).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const aliases = sql`(select coalesce(string_agg(' ' || lower(title), ''), '') from indicator_alias where indicator_id = id)`;
  const inside = (before: string) =>
    sql.join(
      words.map((word) => sql`position(${before + word} in searched) > 0`),
      sql` and `,
    );
  const named = words.map((word) => sql`position(${word} in translate(${aliases}, 'åäöéèü', 'aaoeeu')) > 0`);
  const found = await db.execute<{ id: number }>(sql`
    select id from indicator
    where (${inside("")}) or (exists (select from indicator_alias where indicator_id = id) and ${sql.join(named, sql` and `)})
    order by lower(code) = ${words.join(" ")} desc, withdrawn or closed_after is not null, (${inside(" ")}) desc,
      length(title), code
    limit ${limit}`);
  const keys = found.map(({ id }) => id);
  const byKey = new Map(
    (await loadIndicators(db, inArray(indicators.id, keys))).map(({ key, indicator, catalogue }) => [
      key,
      { ...indicator, ...catalogue },
    ]),
  );
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
