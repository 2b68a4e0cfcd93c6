import type { MeetingNoteKind } from "@foljsam/domain";
import { expect, test } from "vitest";
import { meetingNotesCounted } from "./meetings.ts";

test.each<[readonly MeetingNoteKind[], string]>([
  [[], "inga anteckningar"],
  [["note"], "1 anteckning"],
  [["note", "assignment", "note", "decision", "assignment"], "1 beslut, 2 uppdrag och 2 anteckningar"],
])("%j are counted: %s", (kinds, words) => expect(meetingNotesCounted(kinds).replaceAll("\u00A0", " ")).toBe(words));
