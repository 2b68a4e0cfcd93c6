import { expect, test } from "vitest";
import { progressBar } from "./progress-bar.ts";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 60, write: (text: string) => written.push(text) };
}

test("the bar grows with what has been read, and is taken away at the end", () => {
  const screen = terminal(true);
  const bar = progressBar(screen, "utfall.csv");
  bar.listen(50, 200);
  bar.listen(200, 200);
  bar.clear();
  const [quarter, whole, cleared] = screen.written;
  expect(quarter).toMatch(/utfall\.csv █{10}░{30} 25\u00A0%$/);
  expect(whole).toMatch(/█{40} jämförs …$/);
  expect(cleared).toBe("\r\u001B[2K");
});

test("the same picture is not drawn twice", () => {
  const screen = terminal(true);
  const bar = progressBar(screen, "utfall.csv");
  bar.listen(500, 10_000);
  bar.listen(501, 10_000);
  expect(screen.written).toHaveLength(1);
});

test("nothing is drawn where the output is not a terminal", () => {
  const screen = terminal(false);
  const bar = progressBar(screen, "utfall.csv");
  bar.listen(1, 2);
  bar.clear();
  expect(screen.written).toEqual([]);
});
