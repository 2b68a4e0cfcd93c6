import { expect, test } from "vitest";
import { parseFigure } from "./parse-figure.ts";

test.each([
  ["9,5", 9.5],
  ["9.5", 9.5],
  [" 2 550,25 ", 2550.25],
  ["2\u00A0550", 2550],
  ["\u22121,4", -1.4],
  ["-3", -3],
  ["0", 0],
])("%j is the figure %d", (text, figure) => expect(parseFigure(text)).toBe(figure));

test.each(["", "nio", "9,5 %", "9,", ",5", "1e3", "9,5,1", "1.250,5"])("%j is no figure", (text) => {
  expect(parseFigure(text)).toBeNaN();
});
