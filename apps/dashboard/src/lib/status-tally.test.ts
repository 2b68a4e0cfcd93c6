import { expect, test } from "vitest";
import { countStatuses, tallySentence } from "./status-tally.ts";

test("statuses are counted in the order of the scale, whatever order the goals come in", () => {
  expect(countStatuses(["not-assessable", "achieved", "behind", "achieved"])).toEqual([
    { status: "achieved", count: 2 },
    { status: "behind", count: 1 },
    { status: "not-assessable", count: 1 },
  ]);
});

test("a status that no goal has is not counted", () => {
  expect(countStatuses([])).toEqual([]);
});

test("the sentence counts one goal in the singular, several in the plural, and keeps apart what cannot be judged", () => {
  const counts = countStatuses(["achieved", "achieved", "partly-achieved", "not-assessable"]);
  expect(tallySentence(counts, "Karlskrona")).toBe(
    "Av 4 delmål är 2 uppnådda och 1 delvis uppnått för Karlskrona. 1 kan inte bedömas.",
  );
});

test("the sentence does not speak of goals that cannot be judged when all can", () => {
  expect(tallySentence(countStatuses(["behind"]), "Ronneby")).toBe("Av 1 delmål är 1 efter för Ronneby.");
});

test("the sentence says so when no goal can be judged", () => {
  expect(tallySentence(countStatuses(["not-assessable"]), "Ronneby")).toBe(
    "Inget av 1 delmål kan bedömas för Ronneby.",
  );
});
