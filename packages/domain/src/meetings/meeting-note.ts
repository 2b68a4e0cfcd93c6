import type { Collaboration } from "../collaboration/collaboration.ts";
import type { Publication } from "../collaboration/permission.ts";
import { DomainError } from "../domain-error.ts";
import { checkFilled } from "../goals/decided.ts";

/** What is taken down at a meeting: a note (anteckning), a decision (beslut) or an assignment (uppdrag). */
export type MeetingNoteKind = "note" | "decision" | "assignment";

export const meetingNoteKinds: readonly MeetingNoteKind[] = ["note", "decision", "assignment"];

/** What an assignment asks for: who answers for it, by the slug of a group or the area code of a principal, when it is due (ISO date), and whether it is done. */
export type Assignment = { readonly responsible: string; readonly dueOn: string; readonly done: boolean };

/** Which meeting: the group that met, by its slug, and the day (ISO date). */
export type Meeting = { readonly body: string; readonly meetingOn: string };

/** What somebody takes down of a goal at a meeting; `assignment` of an assignment alone. */
export type NewMeetingNote = Meeting & {
  readonly goal: string;
  readonly kind: MeetingNoteKind;
  readonly text: string;
  readonly assignment: Assignment | null;
  /** Who may read it. */
  readonly publication: Publication;
  /** Who took it down. */
  readonly by: string;
};

/**
 * A note as it stands after a version (mötesanteckning). Nothing is rewritten: an amendment or a withdrawal is a later version
 * with the same `note`, and all of them are kept.
 */
export type MeetingNote = NewMeetingNote & {
  /** Number of the note, the same in all its versions. */
  readonly note: number;
  /** Number of this version; higher than that of the one it takes over from. */
  readonly version: number;
  readonly withdrawn: boolean;
  /** When the version was recorded (ISO moment). */
  readonly recordedAt: string;
};

/** What a note is held against: the collaboration of its goal, and the day (ISO date). */
export type MeetingNoteGround = {
  readonly collaboration: Pick<Collaboration, "groups" | "principals">;
  readonly today: string;
};

/**
 * Holds a note against the rules. Throws `field-missing`, `group-not-found`, `responsible-not-found`, `meeting-in-future`
 * and `due-before-meeting`.
 */
export function checkMeetingNote(note: NewMeetingNote, { collaboration, today }: MeetingNoteGround): void {
  const { text, body, meetingOn, kind, assignment } = note;
  checkFilled({ text, body });
  if (!collaboration.groups.some(({ slug }) => slug === body))
    throw new DomainError("group-not-found", { group: body });
  if (meetingOn > today) throw new DomainError("meeting-in-future", { date: meetingOn });
  if (kind !== "assignment") return;
  const { responsible, dueOn } = assignment ?? { responsible: "", dueOn: "" };
  checkFilled({ responsible, dueOn });
  const known = [...collaboration.groups.map(({ slug }) => slug), ...collaboration.principals.map(({ area }) => area)];
  if (!known.includes(responsible)) throw new DomainError("responsible-not-found", { responsible });
  if (dueOn < meetingOn) throw new DomainError("due-before-meeting", { date: dueOn, meeting: meetingOn });
}

/**
 * Holds against the latest version what somebody does with a note they saw at the version `seen`. Throws `note-withdrawn`, and
 * `note-changed` where somebody else has changed it since, so that nobody's words are lost under another's.
 */
export function checkSeen(latest: MeetingNote, seen: number): void {
  if (latest.withdrawn) throw new DomainError("note-withdrawn");
  if (latest.version !== seen) throw new DomainError("note-changed", { by: latest.by });
}

/** Of each note the version recorded last, in the order the notes were first taken down. */
export function latestNotes(versions: readonly MeetingNote[]): readonly MeetingNote[] {
  const latest = new Map<number, MeetingNote>();
  for (const version of versions) {
    const other = latest.get(version.note);
    if (other === undefined || version.version > other.version) latest.set(version.note, version);
  }
  return [...latest.values()].toSorted((one, other) => one.note - other.note);
}

/** Whether two notes say the same of the same: sent twice, a note is kept once. */
export function isSameNote(one: NewMeetingNote, other: NewMeetingNote): boolean {
  return keyOf(one) === keyOf(other);
}

/** Whether a note is an assignment that is not done though its day (ISO date) has passed; on the day itself it is not late. */
export function isOverdue(
  { assignment, withdrawn }: Pick<MeetingNote, "assignment" | "withdrawn">,
  today: string,
): boolean {
  return !withdrawn && assignment !== null && !assignment.done && assignment.dueOn < today;
}

/** Whether a note concerns a group: taken at its meeting, of a goal it answers for, or an assignment that it has. */
export function concernsGroup(
  { body, goal, assignment }: Pick<MeetingNote, "body" | "goal" | "assignment">,
  group: string,
  goals: readonly { readonly id: string; readonly group: string }[],
): boolean {
  return body === group || assignment?.responsible === group || goals.find(({ id }) => id === goal)?.group === group;
}

function keyOf({ goal, body, meetingOn, kind, text, assignment }: NewMeetingNote): string {
  return JSON.stringify([goal, body, meetingOn, kind, text, assignment?.responsible, assignment?.dueOn]);
}
