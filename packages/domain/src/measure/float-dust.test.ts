import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDust } from "./float-dust.ts";
import { fromSteps, roundToSteps } from "./rounding.ts";

test.each([
  ["a growth of one and a half per cent", 1.015 - 1, 0.015],
  ["three tenths", 0.1 + 0.2, 0.3],
  ["a fall", 0.7 - 1, -0.3],
  ["a limit under a figure", 69.4 - 1.6, 67.8],
  ["a limit under a figure of thousands", 4069.4 - 1.6, 4067.8],
  ["nothing", 0.3 - 0.1 - 0.2, 0],
  ["what is just below nothing, which is not minus zero", -1e-17, 0],
  ["a half of the last decimal, up", 16.014185025932 / 8, 2.001773128242],
  ["a half of the last decimal, down", -16.014185025932 / 8, -2.001773128242],
  ["a sum of kronor", 1_234_567.1 + 0.2, 1_234_567.3],
])("%s is left without what computing with floats leaves behind", (_, computed, meant) => {
  expect(withoutDust(computed)).toBe(meant);
});

test("the short way and the way by digits give the same, of differences and quotients of figures", () => {
  const figure = fc.integer({ min: -999_999, max: 999_999 }).map((steps) => steps / 1000);
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 1, max: 30 }), (from, to, years) => {
      for (const computed of [to - from, (to - from) / years, from / (to || 1)]) {
        expect(withoutDust(computed)).toBe(fromSteps(roundToSteps(computed, 12), 12));
      }
    }),
  );
});

test("what is not a number is refused", () => {
  expect(() => withoutDust(Number.NaN)).toThrow(RangeError);
  expect(() => withoutDust(Infinity)).toThrow(RangeError);
});
