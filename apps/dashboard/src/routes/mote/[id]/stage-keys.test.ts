import { expect, test } from "vitest";
import { stageMove } from "./stage-keys.ts";

const still = { inField: false, above: false, below: false };
const press = (key: string, held: object = {}, place: object = {}) =>
  stageMove({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }, { ...still, ...place });

test.each([
  ["ArrowLeft", "before"],
  ["ArrowRight", "after"],
  ["Home", "first"],
  ["End", "last"],
  ["f", "full-screen"],
  ["F", "full-screen"],
  ["n", "note"],
  ["Escape", "leave"],
  ["PageDown", "after"],
  ["PageUp", "before"],
  ["x", null],
  ["Tab", null],
])("%s is %s", (key, move) => expect(press(key)).toBe(move));

test("keys belong to the field that somebody writes in", () => {
  expect(["ArrowRight", "Home", "n", "f", "Escape"].map((key) => press(key, {}, { inField: true }))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

test("keys held with another are the browser's own", () => {
  expect(["altKey", "ctrlKey", "metaKey", "shiftKey"].map((held) => press("ArrowLeft", { [held]: true }))).toEqual(
    Array.from({ length: 4 }, () => null),
  );
});

test("a page that has more to show scrolls before it turns", () => {
  expect(press("PageDown", {}, { below: true })).toBeNull();
  expect(press("PageUp", {}, { above: true })).toBeNull();
});
