import { expect, expectTypeOf, test } from "vitest";
import type { Difference, Level } from "./level.ts";
import { changeBetween, differenceOf, gapBetween, inUnit, levelAfter, levelOf } from "./level.ts";

test("a fall from 9,5 % to 8,1 % is a difference of −1,4 procentenheter", () => {
  const fall = changeBetween(levelOf(9.468342, 1), levelOf(8.063021, 1));
  expect(inUnit(fall, 1)).toBe(-1.4);
});

test("a level and the change asked for give the level to reach", () => {
  expect(inUnit(levelAfter(levelOf(10.3, 1), differenceOf(0.3, 1)), 1)).toBe(10.6);
});

test("every baseline and change of one decimal give the level that the reader adds them up to", () => {
  const wrong: string[] = [];
  for (let baseline = 0; baseline <= 1000; baseline += 1) {
    for (let asked = 1; asked <= 200; asked += 1) {
      const reached = levelOf((baseline + asked) / 10, 1);
      if (levelAfter(levelOf(baseline / 10, 1), differenceOf(asked / 10, 1)) !== reached)
        wrong.push(`${baseline}+${asked}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("a gap has no sign", () => {
  expect(gapBetween(levelOf(84.1, 1), levelOf(80.6, 1))).toBe(gapBetween(levelOf(80.6, 1), levelOf(84.1, 1)));
});

test("a level cannot pass for a difference, nor a bare number for either", () => {
  expectTypeOf<Level>().not.toExtend<Difference>();
  expectTypeOf<Difference>().not.toExtend<Level>();
  expectTypeOf<number>().not.toExtend<Level>();
  // @ts-expect-error two levels are never added
  levelAfter(levelOf(1, 0), levelOf(1, 0));
});
