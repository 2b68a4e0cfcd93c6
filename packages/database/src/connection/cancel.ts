import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/**
 * Does `work` in a transaction, and has the server break off what it is doing there when the signal is aborted; the transaction
 * then fails with the signal's reason. `db` is the pool that the transaction was opened from.
 */
export async function cancelledBy<T>(
  signal: AbortSignal | undefined,
  { db, tx }: { readonly db: Database; readonly tx: Database },
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return await work();
  signal.throwIfAborted();
  const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  // By the time the server is asked the connection may have another transaction, which is none of ours.
  const [began] = await tx.execute<{ at: string }>(sql`select now()::text as at`);
  const cancel = () => {
    void db
      .execute(
        sql`select pg_cancel_backend(pid) from pg_stat_activity where pid = ${own?.pid ?? 0} and xact_start = ${began?.at ?? null}::timestamptz`,
      )
      .catch(() => undefined);
  };
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const result = await work();
    signal.throwIfAborted();
    return result;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
