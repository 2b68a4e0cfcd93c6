import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, parseNumber } from "./number.ts";

describe("numbers as Swedes and programs write them", () => {
  test.each([
    ["9,468342", ",", 9.468342],
    ["253.891158", ".", 253.891158],
    ["0", null, 0],
    ["-0", null, 0],
    ["1 234 567,5", ",", 1234567.5],
    ["2\u00A0550,3", ",", 2550.3],
    ["2\u202F550,3", ",", 2550.3],
    ["\u22121,4", ",", -1.4],
    ["–1,4", ",", -1.4],
    ["-12.5", ".", -12.5],
    ["+3", null, 3],
    ["1e-05", ".", 0.00001],
    ["1,5E+3", ",", 1500],
    [",5", ",", 0.5],
    ["5752.0", ".", 5752],
  ] as const)("%s is %s-decimal %d", (cell, decimal, value) => {
    expect(parseNumber(cell, decimal)).toBe(value);
  });

  test("a figure is the double that its digits spell, however they are read", () => {
    const digits = fc.stringMatching(/^-?[0-9]{1,17}(\.[0-9]{1,17})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(parseNumber(text.replace(".", ","), ",")).toBe(Number(text) + 0);
        expect(parseNumber(text, ".")).toBe(Number(text) + 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("what is no number is never taken for one", () => {
  test.each([
    "12,3,4",
    "1.2.3",
    "1,234.5",
    "",
    " ",
    "Infinity",
    "-Infinity",
    "1e999",
    "NaN",
    "0x10",
    "12 %",
    "1 23",
    "12 34 567",
    "--1",
    "1-2",
    "1e",
    "e5",
    "tolv",
    "5,",
    "1_000",
    "١٢",
  ])("%j", (cell) => {
    expect(parseNumber(cell, null)).toBeNull();
  });
});

test("a column has one decimal sign, and the other sign is refused in it", () => {
  expect(parseNumber("12.5", ",")).toBeNull();
  expect(parseNumber("12,5", ".")).toBeNull();
  expect(decimalOf(["1", "2,5", "3,5", "4.5", "-", "Ale"])).toBe(",");
  expect(decimalOf(["2.5", " 3.5 ", "4,5"])).toBe(".");
  expect(decimalOf(["1", "2", "..", ".", "12,3,4"])).toBeNull();
});

test("a number written with a comma and blanks between thousands is read back exactly", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(" ", "\u00A0", "\u202F", ""),
      fc.constantFrom("-", "\u2212"),
      (value, blank, minus) => {
        const [whole = "", fraction] = String(Math.abs(value)).split(".");
        const grouped = whole.includes("e") ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, blank);
        const isExponential = String(value).includes("e");
        const written = (isExponential ? whole : grouped) + (fraction === undefined ? "" : `,${fraction}`);
        expect(parseNumber((value < 0 ? minus : "") + written, ",")).toBe(value === 0 ? 0 : value);
      },
    ),
  );
});

test("any text is either a finite number or none", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789,.-+eE \u00A0\u2212") });
  fc.assert(
    fc.property(text, fc.constantFrom(",", ".", null), (cell, decimal) => {
      const value = parseNumber(cell, decimal);
      expect(value === null || (Number.isFinite(value) && /\d/.test(cell))).toBe(true);
    }),
  );
});
