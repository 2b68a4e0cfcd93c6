import { DomainError, type Indicator, normaliseTitle } from "@foljsam/domain";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { indicators } from "../schema/indicators.ts";
import { findIndicator, type RegisterIndicator } from "./indicators.ts";

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

async function refuseTakenTitle(tx: Database, title: string): Promise<void> {
  const wanted = normaliseTitle(title);
  const rows = await tx
    .select({ code: indicators.code, title: indicators.title })
    .from(indicators)
    .where(sql`not withdrawn and closed_after is null`);
  const taken = rows.find((row) => row.title !== null && normaliseTitle(row.title) === wanted);
  if (taken) throw new DomainError("title-taken", { title, indicator: taken.code });
}
