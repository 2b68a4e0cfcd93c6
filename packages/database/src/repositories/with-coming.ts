import type { Counts, Gender, Outcome, Point, Series } from "@foljsam/domain";
import type { ComingFigure } from "./staged-figures.ts";

/** The run that a figure still to be committed has. */
const noRun = 0;

/** Series as they would be with the coming figures in the place of those that count now. */
export function withComing(series: readonly Series[], coming: readonly ComingFigure[]): readonly Series[] {
  const byKey = new Map(
    series.map((one) => [keyOf(one), { ...one, points: new Map(one.points.map((point) => [point.year, point])) }]),
  );
  for (const { key, outcome, example } of coming) {
    const { indicator, area, gender, year } = key;
    const one = byKey.get(keyOf(key)) ?? { indicator, area, gender, points: new Map<number, Point>() };
    byKey.set(keyOf(key), one);
    if (outcome === null) one.points.delete(year);
    else if (!says(one.points.get(year), outcome)) one.points.set(year, { ...outcome, year, run: noRun, example });
  }
  return [...byKey.values()].map(({ points, ...of }) => ({
    ...of,
    points: [...points.values()].toSorted((one, other) => one.year - other.year),
  }));
}

/** A count that a file leaves out is not a change, as it is not when the file is committed. */
const says = (point: Point | undefined, { value, missing, numerator, denominator }: Outcome & Counts) =>
  point?.value === value &&
  point.missing === missing &&
  (numerator === null || point.numerator === numerator) &&
  (denominator === null || point.denominator === denominator);

const keyOf = ({ indicator, area, gender }: { indicator: string; area: string; gender: Gender }) =>
  `${indicator} ${area} ${gender}`;
