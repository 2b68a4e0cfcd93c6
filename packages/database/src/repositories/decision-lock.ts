import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";

/** Lets one decision on baselines or judgements at a time be recorded, until the transaction ends: their numbers follow their order. */
export async function lockDecisions(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('decision'))`);
}
