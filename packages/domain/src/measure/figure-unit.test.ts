import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimalShift, figureUnitsFor, shiftDecimal } from "./figure-unit.ts";

test.each([
  ["share", "percent", 2],
  ["percent", "percent", 0],
  ["per-1000", "per-100000", 2],
  ["per-1000", "per-10000", 1],
  ["per-100000", "per-1000", -2],
  ["per-10000", "per-1000", -1],
  ["percent", "per-1000", null],
  ["share", "per-1000", null],
  ["index", "percent", null],
  ["count", "per-1000", null],
  ["years", "years", 0],
] as const)("from %s to %s the decimal sign moves %j places", (from, to, places) => {
  expect(decimalShift(from, to)).toBe(places);
});

test("the units that figures may be in are the indicator's own and those that are the same thing", () => {
  expect(figureUnitsFor("percent")).toEqual(["percent", "share"]);
  expect(figureUnitsFor("per-100000")).toEqual(["per-100000", "per-1000", "per-10000"]);
  expect(figureUnitsFor("index")).toEqual(["index"]);
});

test.each([
  [0.046, 2, 4.6],
  [0.07, 2, 7],
  [0.57, 2, 57],
  [1.15, 2, 115],
  [8.063021, -2, 0.08063021],
  [2605.6, -2, 26.056],
  [1e-7, 2, 0.00001],
  [-0.001, 2, -0.1],
  [0, 2, 0],
  [1.5e21, 1, 1.5e22],
])("%d moved %d places is %d", (value, places, moved) => {
  expect(shiftDecimal(value, places)).toBe(moved);
});

test("what is moved there is the same when it is moved back, for any figure with few enough digits", () => {
  const figure = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -9, max: 3 }));
  fc.assert(
    fc.property(figure, fc.constantFrom(1, 2), ([digits, exponent], places) => {
      const value = Number(`${digits}e${exponent}`);
      expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(value);
    }),
  );
});
