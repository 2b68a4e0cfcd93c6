import { expect, test } from "vitest";
import { seatingWarningSentence, seatsFilledPhrase } from "./seating.ts";

const nameOf = (area: string) => (area === "1080" ? "Karlskrona kommun" : area);

test.each([
  [4, 3, "3 av 4 platser för Karlskrona kommun"],
  [1, 0, "0 av 1 plats för Karlskrona kommun"],
])("of %i seats %i are filled", (seats, filled, phrase) => {
  expect(seatsFilledPhrase({ seats, filled }, "Karlskrona kommun")).toBe(phrase);
});

test.each([
  [
    { kind: "more-than-seats", principal: "1080", seats: 1, filled: 2 },
    "Karlskrona kommun har 1 plats i gruppen, men 2 personer sitter för huvudmannen.",
  ],
  [{ kind: "several", role: "chair", held: 2 }, "Gruppen har 2 ordförande samtidigt."],
  [{ kind: "several", role: "secretary", held: 3 }, "Gruppen har 3 sekreterare samtidigt."],
] as const)("what is to be looked at is said: %o", (warning, sentence) => {
  expect(seatingWarningSentence(warning, nameOf)).toBe(sentence);
});
