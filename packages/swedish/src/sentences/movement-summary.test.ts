import type { StatusMovement } from "@foljsam/domain";
import { expect, test } from "vitest";
import { movementSummary } from "./movement-summary.ts";

const so = (better: number, worse: number, same: number, unknown: number): readonly StatusMovement[] => [
  ...Array<StatusMovement>(better).fill("better"),
  ...Array<StatusMovement>(worse).fill("worse"),
  ...Array<StatusMovement>(same).fill("same"),
  ...Array<StatusMovement>(unknown).fill("unknown"),
];

test.each<[string, readonly StatusMovement[], string]>([
  [
    "goals that moved both ways are told with those that stand and those that cannot be compared",
    so(3, 2, 10, 7),
    "Sedan 2021 har 3 delmål fått bättre status och 2 sämre; 10 står där de stod och 7 går inte att jämföra.",
  ],
  ["goals that only got worse", so(0, 1, 1, 0), "Sedan 2021 har 1 delmål fått sämre status; 1 står där det stod."],
  [
    "no goal that moved",
    so(0, 0, 4, 2),
    "Sedan 2021 har inget delmål bytt status; 4 står där de stod och 2 går inte att jämföra.",
  ],
  ["no goal that can be compared", so(0, 0, 0, 5), "Inget delmål går att jämföra med 2021."],
  ["no goals at all", [], ""],
])("%s", (_, movements, sentence) => {
  expect(movementSummary(movements, 2021).replaceAll("\u00A0", " ")).toBe(sentence);
});
