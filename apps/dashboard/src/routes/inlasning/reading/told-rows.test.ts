import { expect, test } from "vitest";
import { toldRows } from "./told-rows.ts";

const row = (line: number, ...messages: readonly string[]) => ({
  line,
  sheet: null,
  cells: ["A"],
  problems: messages.map((message) => ({ column: 1, message })),
});

test("a row without faults is always shown", () => {
  const rows = [1, 2, 3, 4, 5].map((line) => row(line));
  expect(toldRows(rows)).toEqual({ rows, leftOut: 0 });
});

test("a fault is told once in its row, and in the first three rows that have it", () => {
  const rows = [1, 2, 3, 4, 5].map((line) => row(line, "okänt", "okänt"));
  const told = toldRows([...rows, row(6, "okänt", "annat")]);
  expect(told.rows.map(({ line, problems }) => [line, ...problems.map(({ message }) => message)])).toEqual([
    [1, "okänt"],
    [2, "okänt"],
    [3, "okänt"],
    [6, "okänt", "annat"],
  ]);
  expect(told.leftOut).toBe(2);
});
