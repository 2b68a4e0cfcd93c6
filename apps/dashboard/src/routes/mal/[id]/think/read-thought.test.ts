import { expect, test } from "vitest";
import { readThought } from "./read-thought.ts";

const read = (query: string) => readThought(new URLSearchParams(query));

test.each([
  ["nothing asks for nothing", "", {}],
  ["a comma is a point to the API", "forandring=2,5&malar=2026", { change: "2.5", targetYear: "2026" }],
  ["spaces and a typographic minus are understood", "takt=\u22120,5&niva=1 000", { pace: "-0.5", level: "1000" }],
  ["an empty field is as if it had not been asked", "forandring=&niva=&malar=&takt=+", {}],
  ["a part of the goal is asked for by its key", "del=hemtjanst", { part: "hemtjanst" }],
])("%s", (_, query, asked) => {
  expect(read(query)).toMatchObject({ asked, problems: [] });
});

test.each([
  [
    "forandring=mycket",
    "forandring",
    "Förändringen ska vara ett tal, till exempel 2,5. Där står ”mycket”, som inte räknas med.",
  ],
  ["niva=1e99", "niva", "Nivån ska vara ett tal, till exempel 2,5. Där står ”1e99”, som inte räknas med."],
  ["takt=2-1", "takt", "Takten ska vara ett tal, till exempel 2,5. Där står ”2-1”, som inte räknas med."],
  ["niva=9999999999", "niva", "Nivån ska vara ett tal, till exempel 2,5. Där står ”9999999999”, som inte räknas med."],
  ["malar=26", "malar", "Målåret ska vara ett årtal, till exempel 2030. Där står ”26”, som inte räknas med."],
  ["malar=9999", "malar", "Målåret ska vara ett årtal, till exempel 2030. Där står ”9999”, som inte räknas med."],
])("%s is told, kept in its field and left out of what is asked", (query, field, message) => {
  const { asked, problems, thought } = read(query);
  expect([asked, problems]).toEqual([{}, [{ field, message }]]);
  expect(Object.values(thought)).toContain(query.split("=")[1]);
});
