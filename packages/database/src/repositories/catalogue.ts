import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
import { units } from "@foljsam/domain";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { driverOf, withTransaction } from "../connection/database.ts";
import { registerSources } from "../schema/register-sources.ts";

const source = "indicators.csv";

/**
 * Fills the register with the catalogue of indicators (nyckeltalskatalog), a text as data/indicators.csv is written; says whether
 * there was anything to do. What a collaboration has reviewed stays as it is, and nothing is ever deleted.
 */
export async function saveCatalogue(db: Database, csv: string): Promise<boolean> {
  const sha256 = createHash("sha256").update(csv).digest("hex");
  if (await isLoaded(db, sha256)) return false;
  return await withTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('register_source'))`);
    if (await isLoaded(tx, sha256)) return false;
    await copyCatalogue(tx, csv);
    await addToRegister(tx);
    await tx.execute(sql`drop table catalogue`);
    await tx
      .insert(registerSources)
      .values({ name: source, sha256 })
      .onConflictDoUpdate({ target: registerSources.name, set: { sha256, at: sql`now()` } });
    return true;
  });
}

async function isLoaded(db: Database, sha256: string): Promise<boolean> {
  const [row] = await db.select().from(registerSources).where(eq(registerSources.name, source));
  return row?.sha256 === sha256;
}

async function copyCatalogue(tx: Database, csv: string): Promise<void> {
  const known = sql.raw(units.map((unit) => `'${unit}'`).join(", "));
  await tx.execute(sql`
    create temp table catalogue (
      id text primary key, title text not null, unit text not null check (unit in (${known})), "byGender" boolean not null,
      "publishedFor" text not null check ("publishedFor" in ('municipalities', 'regions', 'both')),
      "closedAfter" smallint, withdrawn boolean not null, "operatingArea" text, perspective text, "nextPublication" date,
      source text, "earlierTitles" text, margin text, description text
    ) on commit drop`);
  const stream = await driverOf(tx)`
    copy catalogue from stdin (format csv, header match, delimiter ';', encoding 'UTF8')`.writable();
  const done = finished(stream);
  stream.end(csv);
  await done;
}

/** Where no collaboration has reviewed an indicator the catalogue says what it is; it knows nothing of decimals but the unit. */
async function addToRegister(tx: Database): Promise<void> {
  await tx.execute(sql`
    insert into indicator (code, title, unit, decimals, polarity, by_gender, published_for, pooled_years, closed_after, source)
    select id, title, unit, 1, 'none', "byGender", "publishedFor", 1, "closedAfter", source from catalogue
    on conflict (code) do nothing`);
  await tx.execute(sql`
    update indicator i set
      earlier_titles = coalesce(replace(c."earlierTitles", '|', E'\n'), ''), operating_area = c."operatingArea",
      perspective = c.perspective, next_publication = c."nextPublication", description = c.description, withdrawn = c.withdrawn,
      margin = coalesce(c.margin, i.margin)
    from catalogue c where c.id = i.code and not i.own`);
  await tx.execute(sql`
    update indicator i set
      title = c.title, unit = c.unit, decimals = case when c.unit in ('count', 'kronor') then 0 else 1 end,
      by_gender = c."byGender", published_for = c."publishedFor", closed_after = c."closedAfter", source = c.source
    from catalogue c
    where c.id = i.code and not i.own and not exists (select from collaboration_indicator named where named.indicator_id = i.id)`);
}
