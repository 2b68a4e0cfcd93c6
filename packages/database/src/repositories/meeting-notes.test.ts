import type { NewMeetingNote } from "@foljsam/domain";
import { checkSeen, latestNotes } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import { prepare } from "./figures.fixture.ts";
import { changeMeetingNote, listMeetingNotes, takeMeetingNote } from "./meeting-notes.ts";

const said: NewMeetingNote = {
  goal: "blekinge-1",
  body: "lsvo",
  meetingOn: "2022-03-10",
  kind: "note",
  text: "Följs upp i maj.",
  assignment: null,
  publication: "internal",
  by: "Maja",
};
const asked: NewMeetingNote = {
  ...said,
  kind: "assignment",
  text: "Ta fram en plan.",
  assignment: { responsible: "barn-och-unga", dueOn: "2022-05-01", done: false },
};

onPostgres("notes of meetings", () => {
  const shared = sharedDatabase();

  test(
    "are given back as they were taken down, to a group or to a principal",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const toPrincipal = { ...asked, assignment: { responsible: "1080", dueOn: "2022-06-01", done: false } };
      for (const note of [said, asked, toPrincipal]) await takeMeetingNote(db, note);
      expect(await listMeetingNotes(db, { goals: ["blekinge-1"] })).toMatchObject([said, asked, toPrincipal]);
      expect(await listMeetingNotes(db, { goals: ["blekinge-2"] })).toEqual([]);
    }),
  );

  test(
    "are kept once when the same is sent twice, and again when it has been withdrawn in between",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const first = await takeMeetingNote(db, said);
      expect(await takeMeetingNote(db, { ...said, by: "Ali" })).toEqual(first);
      await changeMeetingNote(db, first.note, (latest) => ({ ...latest, withdrawn: true }));
      expect((await takeMeetingNote(db, said)).note).not.toBe(first.note);
    }),
  );

  test(
    "keep every version, and the latest counts",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const { note, version } = await takeMeetingNote(db, asked);
      const done = { responsible: "barn-och-unga", dueOn: "2022-05-01", done: true };
      await changeMeetingNote(db, note, (latest) => ({ ...latest, assignment: done, by: "Ali" }));
      const versions = await listMeetingNotes(db, { note });
      expect(versions.map(({ by, assignment }) => [by, assignment?.done])).toEqual([
        ["Maja", false],
        ["Ali", true],
      ]);
      expect(latestNotes(versions)).toEqual([versions[1]]);
      const stale = changeMeetingNote(db, note, (latest) => {
        checkSeen(latest, version);
        return { ...latest, text: "Något annat" };
      });
      await expect(stale).rejects.toMatchObject({ code: "note-changed" });
      expect(await listMeetingNotes(db, { note })).toHaveLength(2);
    }),
  );

  test.each([
    ["of a goal that is not there", { goal: "blekinge-99" }, "goal-not-found"],
    ["of a group that is not there", { body: "dsf" }, "group-not-found"],
  ])("%s are refused", (_, change, code) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await expect(takeMeetingNote(db, { ...said, ...change })).rejects.toMatchObject({ code });
      await expect(changeMeetingNote(db, 4711, (latest) => ({ ...latest }))).rejects.toMatchObject({
        code: "note-not-found",
      });
    })(),
  );

  test.each<[string, Partial<NewMeetingNote>, string]>([
    ["without words", { text: " " }, "meeting_note_says_something"],
    ["of an assignment that is nobody's", { kind: "assignment" }, "meeting_note_assignment_is_whole"],
    ["of a decision with a day to be done", { assignment: asked.assignment }, "meeting_note_assignment_is_whole"],
  ])("are never kept %s", (_, change, constraint_name) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      const refusal = await takeMeetingNote(db, { ...said, ...change }).catch((error: unknown) =>
        databaseErrorOf(error),
      );
      expect(refusal).toMatchObject({ constraint_name });
    })(),
  );
});
