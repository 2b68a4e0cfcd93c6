import { expect, test } from "vitest";
import { moveBy, pastedCells } from "./grid-keys.ts";

const middle = { row: 2, column: 3 };
const inside = { shift: false, start: false, end: false };

test.each([
  ["Enter", {}, { row: 3, column: 3 }],
  ["Enter", { shift: true }, { row: 1, column: 3 }],
  ["ArrowDown", {}, { row: 3, column: 3 }],
  ["ArrowUp", {}, { row: 1, column: 3 }],
  ["ArrowLeft", {}, null],
  ["ArrowLeft", { start: true }, { row: 2, column: 2 }],
  ["ArrowRight", { start: true }, null],
  ["ArrowRight", { end: true }, { row: 2, column: 4 }],
  ["Tab", { end: true }, null],
  ["8", {}, null],
])("%s %j moves to %j", (key, press, to) => {
  expect(moveBy({ ...inside, ...press, key }, middle)).toEqual(to);
});

test.each([
  ["8,5", null],
  ["8,5\r\n", null],
  [
    "8,5\t9\r\n7\t..\r\n",
    [
      ["8,5", "9"],
      ["7", ".."],
    ],
  ],
  ["8,5\n\n7", [["8,5"], [""], ["7"]]],
  ["\t 9 ", [["", "9"]]],
])("%j is pasted as %j", (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});
