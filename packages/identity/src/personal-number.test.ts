import { expect, test } from "vitest";
import { isPersonalNumber } from "./personal-number.ts";

// Numbers that Skatteverket has set aside for tests: they are nobody's.
test.each([
  "191212121212",
  "19121212-1212",
  "121212-1212",
  "1212121212",
  "121212+1212",
  "19 121212 1212",
  "189001019802",
])("%s is a personal identity number", (value) => expect(isPersonalNumber(value)).toBe(true));

test("a coordination number is one too", () => expect(isPersonalNumber("701063-2391")).toBe(true));

test.each([
  "",
  "anna@region.example",
  "SE2321000057-1A2B",
  "5b0c1f0e-5d3e-4a51-9c0e-0d4f3f0d0a01",
  "191212121213",
  "1913121212",
])("%j is not", (value) => expect(isPersonalNumber(value)).toBe(false));
