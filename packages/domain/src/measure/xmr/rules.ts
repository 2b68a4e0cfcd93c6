/** Which side of something a value lies on: above, below, or on it. */
export type Side = 1 | -1 | 0;

const run = 7;

/** For each point, whether it ends seven points in a row on one side of the mean (sju på samma sida). */
export function sevenOnOneSide(sides: readonly Side[]): readonly boolean[] {
  return sides.map((side, at) => side !== 0 && at >= run - 1 && sides.slice(at - run + 1, at).every((s) => s === side));
}

/** For each point, the way of seven points that each go further than the one before and end there (sju i följd); 0 for no such run. */
export function sevenPointTrend(values: readonly number[]): readonly Side[] {
  return values.map((_, at) => {
    if (at < run - 1) return 0;
    const steps = stepsOf(values.slice(at - run + 1, at + 1));
    const [first = 0] = steps;
    return steps.every((step) => step === first) ? first : 0;
  });
}

/**
 * For each point, whether it is one of three in a row on one side of the mean of which two lie near the limit (två av tre). The third
 * need not, so the point itself may lie close to the mean.
 */
export function twoInThree(near: readonly boolean[], sides: readonly Side[]): readonly boolean[] {
  const triples = sides.map((side, at) => {
    const isOneSided = side !== 0 && sides[at + 1] === side && sides[at + 2] === side;
    return isOneSided && near.slice(at, at + 3).filter(Boolean).length >= 2;
  });
  return sides.map((_, at) => [triples[at - 2], triples[at - 1], triples[at]].some((found) => found === true));
}

/** For each point, whether it belongs to a run of seven that a later point, or itself, ends. */
export function inRunOfSeven(ends: readonly unknown[]): readonly boolean[] {
  return ends.map((_, at) => ends.slice(at, at + run).some(Boolean));
}

/** The way of each step from one value to the next. */
export function stepsOf(values: readonly number[]): readonly Side[] {
  return values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)) as Side);
}
