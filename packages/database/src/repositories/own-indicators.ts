import { DomainError, type Indicator, isPublishedFor, normaliseTitle } from "@foljsam/domain";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { findIndicator, type RegisterIndicator } from "./indicators.ts";
import { isOfIndicator } from "./keys.ts";
import { lockRuns } from "./runs.ts";

/** What is said of an indicator that a collaboration measures itself (eget nyckeltal). */
export type OwnIndicator = Pick<
  Indicator,
  "unit" | "decimals" | "polarity" | "byGender" | "publishedFor" | "source"
> & {
  readonly title: string;
  readonly description: string | null;
};

/**
 * Adds an own indicator (eget nyckeltal) to the register, under the next of the ids E00001, E00002, …, which Kolada never gives: its
 * ids begin with N or U. Error: title-taken when a living series of the register bears the title, since files could then mean either.
 */
export async function createOwnIndicator(db: Database, given: OwnIndicator): Promise<RegisterIndicator> {
  return await withTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('own_indicator'))`);
    await refuseTakenTitle(tx, given.title);
    const [next] = await tx.execute<{ number: number }>(sql`
      select coalesce(max(substr(code, 2)::int), 0) + 1 as number from indicator where code ~ '^E[0-9]{5}$'`);
    const code = `E${String(next?.number).padStart(5, "0")}`;
    await tx.insert(indicators).values({ ...given, code, pooledYears: 1, own: true });
    return (await findIndicator(tx, code)) as RegisterIndicator;
  });
}

/**
 * Says something else of an own indicator. A title that it has borne is still recognised in files. Errors: indicator-not-found when no own
 * indicator has the id, title-taken, and figures-contradict when figures that are loaded cannot be what is said now: in another unit,
 * of a sex that it is no longer divided by, or of an area that it is no longer for.
 */
export async function changeOwnIndicator(db: Database, id: string, given: OwnIndicator): Promise<RegisterIndicator> {
  return await withTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('own_indicator'))`);
    await lockRuns(tx);
    const before = await findIndicator(tx, id);
    if (!before?.own) throw new DomainError("indicator-not-found", { indicator: id });
    await refuseTakenTitle(tx, given.title, id);
    await refuseContradiction(tx, before, given);
    const titles = new Set([...(before.title === null ? [] : [before.title]), ...before.aliases]);
    titles.delete(given.title);
    await tx
      .update(indicators)
      .set({ ...given, earlierTitles: [...titles].join("\n") })
      .where(eq(indicators.code, id));
    return (await findIndicator(tx, id)) as RegisterIndicator;
  });
}

async function refuseContradiction(tx: Database, before: RegisterIndicator, given: OwnIndicator): Promise<void> {
  const [found] = await tx.execute<{ any: boolean; divided: boolean; kinds: string[] }>(sql`
    select count(*) > 0 as any, coalesce(bool_or(o.gender <> 'T'), false) as divided,
      coalesce(array_agg(distinct a.kind::text), '{}') as kinds
    from observation o join indicator i on ${isOfIndicator(sql`i.id`, sql`o.key`)} join area a on a.id = o.area_id
    where i.code = ${before.id} and o.replaced_by is null`);
  const isOther = (kind: "region" | "municipality") =>
    isPublishedFor(before, kind) && !isPublishedFor(given, kind) && found?.kinds.includes(kind);
  const field =
    found?.any && given.unit !== before.unit
      ? "unit"
      : found?.divided && !given.byGender
        ? "byGender"
        : isOther("region") || isOther("municipality")
          ? "publishedFor"
          : null;
  if (field !== null) throw new DomainError("figures-contradict", { indicator: before.id, field });
}

async function refuseTakenTitle(tx: Database, title: string, own?: string): Promise<void> {
  const wanted = normaliseTitle(title);
  const rows = await tx
    .select({ code: indicators.code, title: indicators.title })
    .from(indicators)
    .where(sql`not withdrawn and closed_after is null`);
  const taken = rows.find((row) => row.code !== own && row.title !== null && normaliseTitle(row.title) === wanted);
  if (taken) throw new DomainError("title-taken", { title, indicator: taken.code });
}
