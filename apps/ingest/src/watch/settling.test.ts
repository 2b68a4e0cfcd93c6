import { expect, test } from "vitest";
import { isFinishedName, Settling } from "./settling.ts";

const file = (size: number, mtimeMs = 0, name = "utfall.csv", ino = 1) => ({
  name,
  ino,
  size,
  mtimeMs,
});

test.each([
  ["utfall.csv", true],
  ["Index 2026 (slutlig).XLSX", true],
  ["utfall", true],
  [".utfall.csv.aX3f", false],
  ["~$index.xlsx", false],
  ["utfall.csv~", false],
  ["utfall.csv.part", false],
  ["utfall.csv.filepart", false],
  ["utfall.csv.crdownload", false],
  ["UTFALL.TMP", false],
  ["utfall.rapport.txt", false],
])("%s: the name of a finished file is %s", (name, isFinished) => {
  expect(isFinishedName(name)).toBe(isFinished);
});

test("a file is read when it has had the same size and time for a while, however often it is looked at", () => {
  const settling = new Settling(3_000);
  expect(settling.look([file(10)], 0)).toEqual([]);
  expect(settling.look([file(10)], 1_000)).toEqual([]);
  expect(settling.look([file(10)], 3_000)).toEqual([file(10)]);
});

test.each([
  ["grows", file(20)],
  ["is rewritten at the same size", file(10, 5)],
  ["has given way to another of the same size and time", file(10, 0, "utfall.csv", 2)],
])("one that %s starts again", (_, changed) => {
  const settling = new Settling(3_000);
  settling.look([file(10)], 0);
  expect(settling.look([changed], 3_000)).toEqual([]);
  expect(settling.look([changed], 6_000)).toEqual([changed]);
});

test("one that went away and came back starts again", () => {
  const settling = new Settling(3_000);
  settling.look([file(10)], 0);
  settling.look([], 1_000);
  expect(settling.look([file(10)], 3_000)).toEqual([]);
});

test("one that is left is left for that long, or until it changes", () => {
  const settling = new Settling(3_000);
  settling.look([file(10)], 0);
  settling.leave(file(10), 30_000, 3_000);
  expect(settling.isWaiting(3_000)).toBe(false);
  expect(settling.look([file(10)], 32_000)).toEqual([]);
  expect(settling.look([file(10)], 33_000)).toEqual([file(10)]);
  settling.leave(file(10), Number.POSITIVE_INFINITY, 33_000);
  expect(settling.look([file(11)], 40_000)).toEqual([]);
  expect(settling.isWaiting(40_000)).toBe(true);
  expect(settling.look([file(11)], 43_000)).toEqual([file(11)]);
});

test("those that are ready come by name", () => {
  const settling = new Settling(0);
  const files = [file(1, 0, "b.csv"), file(1, 0, "a.csv")];
  settling.look(files, 0);
  expect(settling.look(files, 0).map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
});
