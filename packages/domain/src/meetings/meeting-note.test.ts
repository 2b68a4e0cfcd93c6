import { describe, expect, test } from "vitest";
import type { MeetingNote, NewMeetingNote } from "./meeting-note.ts";
import { checkMeetingNote, checkSeen, concernsGroup, isOverdue, isSameNote, latestNotes } from "./meeting-note.ts";

const groups = [{ slug: "lsvo" }, { slug: "aldre" }] as never;
const principals = [{ area: "1080" }] as never;
const ground = { collaboration: { groups, principals }, today: "2022-03-15" };

const said: NewMeetingNote = {
  goal: "mal-1",
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
  assignment: { responsible: "aldre", dueOn: "2022-05-01", done: false },
};
const kept: MeetingNote = { ...asked, note: 3, version: 7, withdrawn: false, recordedAt: "2022-03-10T13:00:00.000Z" };

const refusal = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("what is said at a meeting is taken down", () => {
  test.each<[string, NewMeetingNote]>([
    ["a note", said],
    ["a decision", { ...said, kind: "decision" }],
    ["an assignment to a group", asked],
    [
      "an assignment to a principal",
      { ...asked, assignment: { responsible: "1080", dueOn: "2022-03-10", done: false } },
    ],
    ["a note of a meeting today", { ...said, meetingOn: "2022-03-15" }],
  ])("%s is kept", (_, note) => {
    expect(refusal(() => checkMeetingNote(note, ground))).toBeUndefined();
  });

  test.each<[string, NewMeetingNote, object]>([
    ["no words", { ...said, text: " \n" }, { code: "field-missing", facts: { field: "text" } }],
    ["no body", { ...said, body: "" }, { code: "field-missing", facts: { field: "body" } }],
    ["a body that is no group", { ...said, body: "dsf" }, { code: "group-not-found", facts: { group: "dsf" } }],
    ["a meeting to come", { ...said, meetingOn: "2022-03-16" }, { code: "meeting-in-future" }],
    ["an assignment to nobody", { ...asked, assignment: null }, { facts: { field: "responsible" } }],
    [
      "an assignment without a day",
      { ...asked, assignment: { responsible: "aldre", dueOn: "", done: false } },
      { code: "field-missing", facts: { field: "dueOn" } },
    ],
    [
      "an assignment to somebody outside",
      { ...asked, assignment: { responsible: "1280", dueOn: "2022-05-01", done: false } },
      { code: "responsible-not-found", facts: { responsible: "1280" } },
    ],
    [
      "an assignment due before it was given",
      { ...asked, assignment: { responsible: "aldre", dueOn: "2022-03-09", done: false } },
      { code: "due-before-meeting", facts: { date: "2022-03-09", meeting: "2022-03-10" } },
    ],
  ])("%s is refused", (_, note, error) => {
    expect(refusal(() => checkMeetingNote(note, ground))).toMatchObject(error);
  });
});

describe("nobody's words are lost under another's", () => {
  test("who has seen the latest version may change it", () => {
    expect(refusal(() => checkSeen(kept, 7))).toBeUndefined();
  });

  test("who has seen an earlier one is told who has changed it since", () => {
    expect(refusal(() => checkSeen(kept, 3))).toMatchObject({ code: "note-changed", facts: { by: "Maja" } });
  });

  test("what is withdrawn stays so", () => {
    expect(refusal(() => checkSeen({ ...kept, withdrawn: true }, 7))).toMatchObject({ code: "note-withdrawn" });
  });

  test("of each note the version recorded last counts, in the order the notes were taken down", () => {
    const other = { ...kept, note: 4, version: 4 };
    expect(latestNotes([other, { ...kept, version: 3 }, kept]).map(({ version }) => version)).toEqual([7, 4]);
  });

  test("sent twice a note is the same, whoever sends it; with another word or day it is another", () => {
    expect(isSameNote(asked, { ...asked, by: "Ali" })).toBe(true);
    expect(isSameNote(asked, { ...asked, text: "Följs upp i juni." })).toBe(false);
    expect(
      isSameNote(asked, { ...asked, assignment: { responsible: "aldre", dueOn: "2022-05-02", done: false } }),
    ).toBe(false);
  });
});

describe("what waits for a group", () => {
  test.each([
    ["on its day", "2022-05-01", {}, false],
    ["the day after", "2022-05-02", {}, true],
    ["done", "2022-06-01", { assignment: { responsible: "aldre", dueOn: "2022-05-01", done: true } }, false],
    ["withdrawn", "2022-06-01", { withdrawn: true }, false],
    ["a note, which asks for nothing", "2022-06-01", { assignment: null }, false],
  ])("an assignment %s is late or not", (_, today, change, late) => {
    expect(isOverdue({ ...kept, ...change }, today)).toBe(late);
  });

  test("a note concerns the group that met, the one that answers for the goal, and the one with the assignment", () => {
    const goals = [{ id: "mal-1", group: "vuxna" }];
    const concerned = ["lsvo", "vuxna", "aldre", "barn-och-unga"].map((group) => concernsGroup(kept, group, goals));
    expect(concerned).toEqual([true, true, true, false]);
  });
});
