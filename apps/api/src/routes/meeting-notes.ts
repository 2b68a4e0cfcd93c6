import {
  changeMeetingNote,
  type Database,
  findKnownAt,
  listMeetingNotes,
  type MeetingNoteFilter,
  takeMeetingNote,
} from "@foljsam/database";
import {
  type Action,
  type Assignment,
  checkMeetingNote,
  checkSeen,
  type Collaboration,
  concernsGroup,
  DomainError,
  latestNotes,
  type MeetingNote,
  type NewMeetingNote,
} from "@foljsam/domain";
import type { Context } from "hono";
import { chosenCollaboration, goalOf } from "../collaborations.ts";
import { allow, seesNames, writerOf } from "../permission/allow.ts";
import { readableNotes } from "../permission/readable-notes.ts";
import { presentNote } from "../present/meeting-note.ts";
import { type ApiDependencies, createRoutes } from "../routing.ts";
import { amend, list, publish, show, take, withdraw } from "./meeting-note-contracts.ts";

/** Routes for what is taken down at meetings (mötesanteckningar). */
export const meetingNoteRoutes = ({ db, read, today }: ApiDependencies) => {
  const told = (c: Context, note: MeetingNote, collaboration: Collaboration) =>
    presentNote(note, collaboration, { today: today(), names: seesNames(c, { collaboration: collaboration.slug }) });
  /** Records a later version of a note, where it is in the hands of who sends the request. */
  const change = async (
    c: Context,
    { note, seen, action }: Change,
    next: (latest: MeetingNote, collaboration: Collaboration) => NewMeetingNote & { readonly withdrawn: boolean },
  ) => {
    const [known] = await listMeetingNotes(db, { note });
    if (!known) throw new DomainError("note-not-found", { note });
    const { collaboration } = await goalOf(db, known.goal);
    const changed = await changeMeetingNote(db, note, (latest) => {
      // A draft of another group is not even known to be there.
      if (readableNotes(c, collaboration.slug, [latest]).length === 0)
        throw new DomainError("note-not-found", { note });
      allow(c, action, { collaboration: collaboration.slug, group: latest.body });
      checkSeen(latest, seen);
      return next(latest, collaboration);
    });
    return told(c, changed, collaboration);
  };
  return createRoutes()
    .openapi(list, async (c) => {
      const { collaboration: slug, goal, group, body, meetingOn, asOf } = c.req.valid("query");
      const collaboration = await chosenCollaboration(read, slug);
      const { until } = await findKnownAt(read, { asOf });
      const goals = collaboration.goals.filter(({ id }) => goal === undefined || id === goal).map(({ id }) => id);
      const latest = await readableLatest(read, c, collaboration, { goals, until });
      const notes = latest
        .filter((note) => !note.withdrawn)
        .filter((note) => group === undefined || concernsGroup(note, group, collaboration.goals))
        .filter((note) => body === undefined || note.body === body)
        .filter((note) => meetingOn === undefined || note.meetingOn === meetingOn)
        .toSorted((one, other) => other.meetingOn.localeCompare(one.meetingOn) || one.note - other.note);
      return c.json({ notes: notes.map((note) => told(c, note, collaboration)) }, 200);
    })
    .openapi(show, async (c) => {
      const { note } = c.req.valid("param");
      const versions = (await listMeetingNotes(read, { note })).filter((version) => version.note === note);
      const latest = versions.at(-1);
      if (!latest) throw new DomainError("note-not-found", { note });
      const { collaboration } = await goalOf(read, latest.goal);
      if (readableNotes(c, collaboration.slug, [latest]).length === 0)
        throw new DomainError("note-not-found", { note });
      const readable = readableNotes(c, collaboration.slug, versions).toReversed();
      return c.json({ versions: readable.map((version) => told(c, version, collaboration)) }, 200);
    })
    .openapi(take, async (c) => {
      const { goal: id, publication = "internal", ...asked } = c.req.valid("json");
      const { collaboration, goal } = await goalOf(db, id);
      const note = { ...said(asked), goal: goal.id, publication, by: writerOf(c) };
      allow(c, "take-notes", { collaboration: collaboration.slug, group: note.body });
      checkMeetingNote(note, { collaboration, today: today() });
      return c.json({ note: told(c, await takeMeetingNote(db, note), collaboration) }, 201);
    })
    .openapi(amend, async (c) => {
      const { seen, done, publication: _, ...asked } = c.req.valid("json");
      const { note } = c.req.valid("param");
      const by = writerOf(c);
      const amended = await change(c, { note, seen, action: "take-notes" }, (latest, collaboration) => {
        const { goal, publication } = latest;
        const next = { ...said(asked, done), goal, publication, by, withdrawn: false };
        allow(c, "take-notes", { collaboration: collaboration.slug, group: next.body });
        checkMeetingNote(next, { collaboration, today: today() });
        return next;
      });
      return c.json({ note: amended }, 201);
    })
    .openapi(publish, async (c) => {
      const { seen, publication } = c.req.valid("json");
      const { note } = c.req.valid("param");
      const by = writerOf(c);
      const published = await change(c, { note, seen, action: "publish" }, (latest) => ({
        ...latest,
        publication,
        by,
      }));
      return c.json({ note: published }, 201);
    })
    .openapi(withdraw, async (c) => {
      const { seen } = c.req.valid("json");
      const { note } = c.req.valid("param");
      const by = writerOf(c);
      const withdrawn = await change(c, { note, seen, action: "take-notes" }, (latest) => ({
        ...latest,
        by,
        withdrawn: true,
      }));
      return c.json({ note: withdrawn }, 201);
    });
};

/** Of which note what version was seen, and what is done to it. */
type Change = { readonly note: number; readonly seen: number; readonly action: Action };

/** The notes as they stand, those that may be read. */
async function readableLatest(
  read: Database,
  c: Context,
  { slug }: Collaboration,
  filter: MeetingNoteFilter,
): Promise<readonly MeetingNote[]> {
  return readableNotes(c, slug, latestNotes(await listMeetingNotes(read, filter)));
}

type Asked = Omit<NewMeetingNote, "goal" | "assignment" | "publication" | "by"> & {
  readonly responsible?: string | undefined;
  readonly dueOn?: string | undefined;
};

/** Only an assignment has somebody who answers for it and a day; what a form has left of them for another kind is nothing. */
function said(
  { responsible = "", dueOn = "", body, meetingOn, kind, text }: Asked,
  done = false,
): Omit<NewMeetingNote, "goal" | "publication" | "by"> {
  const assignment: Assignment | null = kind === "assignment" ? { responsible, dueOn, done } : null;
  return { body, meetingOn, kind, text, assignment };
}
