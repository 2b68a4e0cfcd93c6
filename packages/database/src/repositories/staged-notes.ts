import { type Area, DomainError, type FigureNote, type ObservationKey } from "@foljsam/domain";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { stagedNotes } from "../schema/staged-notes.ts";
import { stagedObservations } from "../schema/staged-observations.ts";
import { differs } from "./difference.ts";
import { notesInForce } from "./observation-notes.ts";

/** A row of a file that says where its figure comes from, or that could have said so. */
type NotedRow = ObservationKey & { readonly line: number; readonly note?: FigureNote };

/** What is held until the figures of a file are staged: so many notes, and so many bytes of them as they are written out. */
const mostNotes = 1_000_000;
const mostMegabytes = 128;
const batch = 5_000;

/** The sources and comments (källor och kommentarer) of a file on its way in. Files without columns for them pay nothing. */
export type NoteStaging = {
  readonly take: (rows: readonly NotedRow[]) => void;
  /** Stages what was taken, and says whether the file has columns for sources or comments at all. */
  readonly save: (db: Database, preview: number) => Promise<boolean>;
};

/** Begins to gather the sources and comments of a file: they wait, since its figures fill the connection until the last. */
export function gatherNotes(): NoteStaging {
  const held: Buffer[] = [];
  let waiting: unknown[][] = [];
  let count = 0;
  let bytes = 0;
  let hasColumns = false;
  // Written out they take a fraction of the memory, and hold on to nothing of the file that they were cut out of.
  const writeOut = () => {
    const written = Buffer.from(JSON.stringify(waiting));
    waiting = [];
    bytes += written.length;
    if (bytes > mostMegabytes * 1_048_576) throw new DomainError("notes-too-long", { limit: `${mostMegabytes} MB` });
    held.push(written);
  };
  return {
    take: (rows) => {
      for (const { note, line, indicator, area, year, gender } of rows) {
        if (note === undefined) continue;
        hasColumns = true;
        if (note.source === null && note.comment === null) continue;
        if (++count > mostNotes) throw new DomainError("too-many-notes", { limit: mostNotes });
        waiting.push([line, indicator, area, year, gender, note.source, note.comment]);
        if (waiting.length === batch) writeOut();
      }
    },
    save: async (db, preview) => {
      if (waiting.length > 0) writeOut();
      for (const notes of held) await insertNotes(db, preview, notes.toString());
      return hasColumns;
    },
  };
}

async function insertNotes(db: Database, preview: number, notes: string): Promise<void> {
  await db.execute(sql`
    insert into staged_note (preview, line, indicator, area, year, gender, source, comment)
    select ${preview}, (note->>0)::int, note->>1, note->>2, (note->>3)::smallint, (note->>4)::"char", note->>5, note->>6
    from jsonb_array_elements(${notes}::text::jsonb) note`);
}

/** How many figures of a preview, of a file with columns for them, would get another source or comment than they have. */
export async function countNotes(
  tx: Database,
  preview: number,
  newIndicators: readonly string[],
  newAreas: readonly Area[],
): Promise<number> {
  // The planner knows nothing of rows that have just come in, and would join them one by one.
  await tx.execute(sql`analyze staged_note`);
  const staged = stagedObservations(preview);
  const [row] = await tx.execute<{ notes: number }>(sql`
    select count(*)::int as notes from (${saidOf(preview, newIndicators, newAreas)}) n
      left join observation on observation.key = n.key and observation.replaced_by is null
      join ${staged} on ${staged}.ctid = n.place
      left join (${notesInForce()}) f on not coalesce(${differs(staged)}, true) and f.indicator_id = n.indicator_id and f.area_id = n.area_id
        and f.year = n.year and f.gender = n.gender and f.source_run = observation.source_run
    where (n.source, n.comment) is distinct from (f.source, f.comment)`);
  return row?.notes ?? 0;
}

/** Lets the sources and comments of a preview hold, from a run on, for the figures that count after it. */
export async function saveNotes(tx: Database, preview: number, run: number): Promise<void> {
  await tx.execute(sql`
    insert into observation_note (indicator_id, area_id, year, gender, source_run, run, source, comment)
    select n.indicator_id, n.area_id, n.year, n.gender, o.source_run, ${run}, n.source, n.comment
    from (${saidOf(preview, [], [])}) n
      join observation o on o.key = n.key and o.replaced_by is null
      left join (${notesInForce()}) f on f.indicator_id = n.indicator_id and f.area_id = n.area_id and f.year = n.year
        and f.gender = n.gender and f.source_run = o.source_run
    where (n.source, n.comment) is distinct from (f.source, f.comment)`);
}

/** Forgets the staged sources and comments of a preview. */
export async function deleteStagedNotes(db: Database, preview: number): Promise<void> {
  await db.delete(stagedNotes).where(eq(stagedNotes.preview, preview));
}

/** The figures of a preview, with short ids, and what the file says of each: nothing is something too. */
function saidOf(preview: number, newIndicators: readonly string[], newAreas: readonly Area[]): SQL {
  return sql`
    select s.ctid as place, s.key, s.indicator_id, s.area_id, s.year, s.gender, n.source, n.comment
    from ${stagedObservations(preview)} s
      left join indicator i on i.id = s.indicator_id left join area a on a.id = s.area_id
      left join staged_note n on n.preview = ${preview} and n.line = s.line and n.year = s.year and n.gender = s.gender
        and n.indicator = coalesce(i.code, (${sql.param([...newIndicators])}::text[])[-s.indicator_id])
        and n.area = coalesce(a.code, (${sql.param(newAreas.map(({ code }) => code))}::text[])[-s.area_id])`;
}
