import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { gatherNotes } from "./staged-notes.ts";

const key = { indicator: "N02904", area: "0010", year: 2020, gender: "T" } as const;
const rows = (count: number, text: string | null) =>
  Array.from({ length: count }, (_, line) => ({ ...key, line, note: { source: text, comment: null } }));

/** Takes batches of rows until they are refused: how many were taken before, and why no more. */
function takenBefore(batch: ReturnType<typeof rows>): [taken: number, reason: unknown] {
  const notes = gatherNotes();
  for (let taken = 0; ; taken += batch.length) {
    try {
      notes.take(batch);
    } catch (reason) {
      return [taken, reason];
    }
  }
}

test("long sources and comments are refused by their length, in bytes, and short ones by their number", () => {
  const tooLong = new DomainError("notes-too-long", { limit: "128 MB" });
  expect(takenBefore(rows(5_000, "x".repeat(2_000)))).toEqual([65_000, tooLong]);
  expect(takenBefore(rows(5_000, "å".repeat(2_000)))).toEqual([30_000, tooLong]);
  const tooMany = new DomainError("too-many-notes", { limit: 1_000_000 });
  expect(takenBefore(rows(5_000, "x"))).toEqual([1_000_000, tooMany]);
});
