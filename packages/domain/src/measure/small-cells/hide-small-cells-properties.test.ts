import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Observation } from "../observation.ts";
import { tablesWithSecrets, hideEarlier } from "./hide-earlier.ts";
import { hideSmallCells } from "./hide-small-cells.ts";
import type { AreaSum, SmallCellRule } from "./rule.ts";
import { hiddenButSolvable, type Table, tables } from "./solvable.fixture.ts";

const ruleOf = (sums: readonly AreaSum[]): SmallCellRule => ({ threshold: 5, unit: () => "percent", sums });
const hide = ({ cells, sums }: Table) => hideSmallCells(cells, ruleOf(sums));
const large = fc
  .integer({ min: 5, max: 500 })
  .chain((numerator) =>
    fc.integer({ min: numerator + 5, max: 1000 }).map((denominator): [number, number] => [numerator, denominator]),
  );

test("nothing hidden can be had by any adding and taking away over women, men, totals, areas and their sums", () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(hiddenButSolvable(hide(table), table)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("nor out of two states of a table, as it was and as it is", () => {
  const revised = tables.chain((before) =>
    fc.record({
      before: fc.constant(before),
      cells: fc.tuple(
        ...before.cells.map((cell) =>
          fc.oneof(
            { weight: 4, arbitrary: fc.constant(cell) },
            {
              weight: 1,
              arbitrary: large.map(([n, d]): Observation => ({
                ...cell,
                value: (100 * n) / d,
                missing: null,
                numerator: n,
                denominator: d,
              })),
            },
          ),
        ),
      ),
    }),
  );
  fc.assert(
    fc.property(revised, ({ before, cells }) => {
      const rule = ruleOf(before.sums);
      const ever = new Set([...tablesWithSecrets(before.cells, rule), ...tablesWithSecrets(cells, rule)]);
      const now = hideSmallCells(cells, rule);
      const then = hideEarlier(before.cells, cells, rule, ever);
      const untold = then.filter((cell, at) => cell.value !== null && cell.value !== now[at]?.value);
      expect(ever.size === 0 ? [] : untold).toEqual([]);
    }),
  );
});

test("hiding twice hides no more, and the order of the figures says nothing", () => {
  const shuffledTable = tables.chain((table) =>
    fc.record({
      table: fc.constant(table),
      shuffled: fc.shuffledSubarray([...table.cells], { minLength: table.cells.length }),
    }),
  );
  fc.assert(
    fc.property(shuffledTable, ({ table, shuffled }) => {
      const once = hide(table);
      expect(hide({ ...table, cells: once })).toEqual(once);
      const key = ({ area, gender }: Observation) => `${area} ${gender}`;
      const sorted = (found: readonly Observation[]) => found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(hide({ ...table, cells: shuffled }))).toEqual(sorted(once));
    }),
  );
});

test("without a small figure nothing is hidden, and what is shown is what was given", () => {
  const cell = (gender: "T" | "K" | "M", [numerator, denominator]: readonly [number, number]): Observation => ({
    indicator: "N1",
    area: "1080",
    year: 2022,
    gender,
    value: (100 * numerator) / denominator,
    missing: null,
    numerator,
    denominator,
  });
  fc.assert(
    fc.property(fc.tuple(large, large), ([women, men]) => {
      const cells = [cell("T", [women[0] + men[0], women[1] + men[1]]), cell("K", women), cell("M", men)];
      expect(hide({ cells, sums: [] })).toEqual(cells);
    }),
  );
  fc.assert(
    fc.property(tables, (table) => {
      const hidden = hide(table);
      expect(hidden.map((found, at) => (found.value === null ? found : table.cells[at]))).toEqual(hidden);
    }),
  );
});
