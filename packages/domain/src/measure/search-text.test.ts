import { expect, test } from "vitest";
import { searchText } from "./search-text.ts";

test.each([
  ["Hälsa på lika villkor, andel (%)", "halsa pa lika villkor andel"],
  ["0–19 år", "0 19 ar"],
  ["  N02904 ", "n02904"],
  ["Ha\u0308lsa", "halsa"],
  ["%", ""],
])("%s is searched for as %s", (text, folded) => {
  expect(searchText(text)).toBe(folded);
});
