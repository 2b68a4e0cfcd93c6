import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ProjectionTarget } from "../../packages/domain/src/goals/methods/projection.ts";
import { project } from "../../packages/domain/src/goals/methods/projection.ts";

type Row = {
  readonly data_file: string;
  readonly kind: "target_value" | "constant_each_year" | "direction_only";
  readonly direction: number;
  readonly target: number | null;
  readonly target_year: number | null;
  readonly values: Readonly<Record<string, number>>;
  readonly evaluations: readonly { readonly year: number; readonly published_status: string }[];
};

// Weather symbols of the German Sustainable Development Strategy as Destatis has published them, each with the series it was set on.
const { rows } = JSON.parse(readFileSync(new URL("destatis-weather.json", import.meta.url), "utf8")) as {
  rows: readonly Row[];
};

const evaluations = rows.flatMap((row) => row.evaluations.map((evaluation) => ({ row, ...evaluation })));
const publishedWord: Readonly<Record<string, string>> = { "light-cloud": "light" };

function targetOf({ kind, target, target_year }: Row): ProjectionTarget {
  if (kind === "direction_only") return { kind: "direction" };
  if (target === null) throw new Error("A target without a value");
  if (kind === "constant_each_year") return { kind: "each-year", value: target };
  if (target_year === null) throw new Error("A target without a year");
  return { kind: "value", value: target, year: target_year };
}

function outcomesUntil({ values }: Row, year: number) {
  return Object.entries(values)
    .map(([year, value]) => ({ year: Number(year), value }))
    .filter((outcome) => outcome.year <= year)
    .toSorted((one, other) => one.year - other.year);
}

test("the published evaluations are 120 of 18 series and targets", () => {
  expect([rows.length, evaluations.length]).toEqual([18, 120]);
  expect(new Set(evaluations.map(({ published_status }) => published_status))).toEqual(
    new Set(["sun", "light", "cloud", "storm"]),
  );
});

test("every one of the 120 has our symbol", () => {
  const missed = evaluations.flatMap(({ row, year, published_status }) => {
    const { status } = project({
      outcomes: outcomesUntil(row, year),
      direction: row.direction > 0 ? "increase" : "decrease",
      target: targetOf(row),
      breaks: [],
    });
    return (publishedWord[status] ?? status) === published_status
      ? []
      : [`${row.data_file} ${year}: ${status} for ${published_status}`];
  });
  expect(missed).toEqual([]);
});
