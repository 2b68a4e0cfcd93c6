import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";

/**
 * A text that changes whenever what judgements follow from does: import runs, decided baselines, adopted judgements, the methods
 * and the threshold of small cells chosen for collaborations and goals, what the register says of the indicators that
 * collaborations name or measure themselves, and how far annual reports have come.
 */
export async function stateVersion(db: Database): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`
    select concat_ws('.',
      (select coalesce(max(run), 0) from import_run),
      (select coalesce(max(id), 0) from baseline_decision),
      (select coalesce(max(id), 0) from adopted_judgement),
      (select md5(coalesce(string_agg(concat(slug, ' ', method, ' ', small_cells_below), ',' order by id), '')) from collaboration),
      (select md5(coalesce(string_agg(concat(group_id, ' ', year, ' ', status, ' ', due_on), ',' order by group_id, year), ''))
        from annual_report),
      (select md5(coalesce(string_agg(concat(code, ' ', method), ',' order by id), '')) from goal),
      (select md5(coalesce(string_agg(jsonb_build_array(code, title, unit, decimals, polarity, by_gender, published_for, pooled_years,
          closed_after, successor, margin, source, withdrawn,
          (select jsonb_agg(jsonb_build_array(year, reason) order by year) from series_break b where b.indicator_id = i.id))::text,
          ',' order by id), ''))
        from indicator i
        where own or exists (select from collaboration_indicator named where named.indicator_id = i.id))) as version`);
  return row?.version ?? "";
}
