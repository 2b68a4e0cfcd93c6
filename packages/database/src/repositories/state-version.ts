import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";

/**
 * A text that changes whenever what judgements follow from does: import runs, decided baselines, adopted judgements, and the methods
 * chosen for collaborations and goals.
 */
export async function stateVersion(db: Database): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`
    select concat_ws('.',
      (select coalesce(max(run), 0) from import_run),
      (select coalesce(max(id), 0) from baseline_decision),
      (select coalesce(max(id), 0) from adopted_judgement),
      (select md5(coalesce(string_agg(concat(slug, ' ', method), ',' order by id), '')) from collaboration),
      (select md5(coalesce(string_agg(concat(code, ' ', method), ',' order by id), '')) from goal)) as version`);
  return row?.version ?? "";
}
