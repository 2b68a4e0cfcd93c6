import type { MeetingNote, NewMeetingNote } from "@foljsam/domain";
import { DomainError, isSameNote, latestNotes } from "@foljsam/domain";
import { aliasedTable, and, asc, eq, inArray, or } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { goals } from "../schema/goals.ts";
import { groups } from "../schema/groups.ts";
import { meetingNotes } from "../schema/meeting-notes.ts";
import { lockDecisions } from "./decision-lock.ts";
import { recordedBy } from "./known-at.ts";

/** Which notes to list. `until` leaves out the versions recorded after a moment (ISO). */
export type MeetingNoteFilter = {
  readonly goals?: readonly string[] | undefined;
  readonly note?: number | undefined;
  readonly until?: string | null | undefined;
};

const responsible = aliasedTable(groups, "responsible");

/** The notes taken at meetings (mötesanteckningar), every version, in the order they were recorded. */
export async function listMeetingNotes(db: Database, filter: MeetingNoteFilter): Promise<MeetingNote[]> {
  const { note, until = null } = filter;
  const rows = await db
    .select({ version: meetingNotes, goal: goals.code, body: groups.slug, group: responsible.slug })
    .from(meetingNotes)
    .innerJoin(goals, eq(goals.id, meetingNotes.goal))
    .innerJoin(groups, eq(groups.id, meetingNotes.body))
    .leftJoin(responsible, eq(responsible.id, meetingNotes.responsibleGroup))
    .where(
      and(
        filter.goals && inArray(goals.code, [...filter.goals]),
        note === undefined ? undefined : or(eq(meetingNotes.id, note), eq(meetingNotes.first, note)),
        recordedBy(meetingNotes.recordedAt, until),
      ),
    )
    .orderBy(asc(meetingNotes.id));
  return rows.map(toNote);
}

/** Takes down a note. One that says the same of the same is kept once, however often it is sent. Errors: goal- and group-not-found. */
export async function takeMeetingNote(db: Database, note: NewMeetingNote): Promise<MeetingNote> {
  return await withTransaction(db, async (tx) => {
    await lockDecisions(tx);
    const taken = latestNotes(await listMeetingNotes(tx, { goals: [note.goal] }));
    const same = taken.find((one) => !one.withdrawn && isSameNote(one, note));
    return same ?? (await record(tx, { ...note, withdrawn: false }, null));
  });
}

/**
 * Records a later version of a note. `change` is given the latest, while nobody else records, and throws when it cannot be changed.
 * Error: note-not-found.
 */
export async function changeMeetingNote(
  db: Database,
  note: number,
  change: (latest: MeetingNote) => NewMeetingNote & { readonly withdrawn: boolean },
): Promise<MeetingNote> {
  return await withTransaction(db, async (tx) => {
    await lockDecisions(tx);
    const [latest] = latestNotes(await listMeetingNotes(tx, { note }));
    if (latest?.note !== note) throw new DomainError("note-not-found", { note });
    return await record(tx, change(latest), note);
  });
}

async function record(
  tx: Database,
  note: NewMeetingNote & { readonly withdrawn: boolean },
  first: number | null,
): Promise<MeetingNote> {
  const { goal, body, assignment, meetingOn, kind, text, publication, withdrawn, by } = note;
  const [own] = await tx
    .select({ key: goals.id, collaboration: goals.collaboration })
    .from(goals)
    .where(eq(goals.code, goal));
  if (!own) throw new DomainError("goal-not-found", { goal });
  const keyOf = async (slug: string) => {
    const ofSlug = and(eq(groups.collaboration, own.collaboration), eq(groups.slug, slug));
    return (await tx.select({ key: groups.id }).from(groups).where(ofSlug))[0]?.key;
  };
  const group = await keyOf(body);
  if (group === undefined) throw new DomainError("group-not-found", { group: body });
  const responsibleGroup = assignment ? await keyOf(assignment.responsible) : undefined;
  const [recorded] = await tx
    .insert(meetingNotes)
    .values({
      first,
      goal: own.key,
      body: group,
      meetingOn,
      kind,
      text,
      responsibleGroup: responsibleGroup ?? null,
      responsibleArea: responsibleGroup === undefined ? (assignment?.responsible ?? null) : null,
      dueOn: assignment?.dueOn ?? null,
      done: assignment?.done ?? false,
      publication,
      withdrawn,
      by,
    })
    .returning({ version: meetingNotes.id, recordedAt: meetingNotes.recordedAt });
  const version = recorded?.version as number;
  return { ...note, note: first ?? version, version, recordedAt: recorded?.recordedAt.toISOString() as string };
}

type Row = {
  readonly version: typeof meetingNotes.$inferSelect;
  readonly goal: string;
  readonly body: string;
  readonly group: string | null;
};

function toNote({ version, goal, body, group }: Row): MeetingNote {
  const { id, first, meetingOn, kind, text, responsibleArea, dueOn, done, publication, withdrawn, by, recordedAt } =
    version;
  const held = group ?? responsibleArea;
  return {
    note: first ?? id,
    version: id,
    goal,
    body,
    meetingOn,
    kind,
    text,
    assignment: held === null || dueOn === null ? null : { responsible: held, dueOn, done },
    publication,
    withdrawn,
    by,
    recordedAt: recordedAt.toISOString(),
  };
}
