import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { MissingKind } from "../measure/observation.ts";
import { missingKinds } from "../measure/observation.ts";
import { fromSteps } from "../measure/rounding.ts";
import { levelOf } from "../measure/level.ts";
import { assessProgress } from "./assess-progress.ts";
import { methodNames } from "./method.ts";
import { judgeLinearPace } from "./methods/linear-pace.ts";
import type { Figures } from "./progress.fixture.ts";
import type { Progress } from "./progress.ts";
import { change, indicator, judged, part } from "./progress.fixture.ts";
import { neededChange } from "./target.ts";

const share = fc.integer({ min: 0, max: 1000 }).map((steps) => fromSteps(steps, 1));
const figure = fc.oneof({ weight: 4, arbitrary: share }, fc.constantFrom<MissingKind>(...missingKinds));
const years = fc.integer({ min: 2015, max: 2025 });
const figures = fc.dictionary(years.map(String), figure).map((byYear): Figures => byYear);
const direction = fc.constantFrom("increase", "decrease");
const method = fc.constantFrom(...methodNames);

const told = { numRuns: 500 };
const uncounted = { numerator: null, denominator: null };

test("an outcome exactly at the target meets it, for every pair of a share and a change with one decimal, up and down", () => {
  const missed: string[] = [];
  let pairs = 0;
  for (let from = 0; from <= 1000; from += 1) {
    for (let to = 0; to <= 1000; to += 1) {
      if (from === to) continue;
      const [baseline, outcome, amount] = [from, to, Math.abs(to - from)].map((steps) => fromSteps(steps, 1));
      if (!isMetExactly(baseline ?? 0, outcome ?? 0, amount ?? 0)) missed.push(`${baseline} → ${outcome}`);
      pairs += 1;
    }
  }
  expect([pairs, missed]).toEqual([1_001_000, []]);
});

/** As the engine does it: from the floats that are delivered and decided, in the target year. */
function isMetExactly(baseline: number, outcome: number, amount: number): boolean {
  const direction = outcome > baseline ? "increase" : "decrease";
  const current = { level: levelOf(outcome, 1), year: 2022 };
  const ruling = judgeLinearPace(
    {
      direction,
      outcomes: [current],
      from: 0,
      last: 0,
      current,
      targetYear: 2022,
      final: true,
    },
    { level: levelOf(baseline, 1), year: 2019 },
    neededChange(direction, amount, 1),
  );
  return ruling.status === "achieved";
}

test("an outcome exactly at the target meets it, whichever the baseline and the change, by every method", () => {
  const steps = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(steps, steps, method, (baseline, asked, method) => {
      const given = {
        method,
        parts: [part({ direction: "increase", change: change(fromSteps(asked, 1)) })],
        baseline: () => ({ value: fromSteps(baseline, 1), year: 2019 }),
        asOf: 2022,
        figures: { A: { 2019: 1, 2020: 1, 2021: 1, 2022: fromSteps(baseline + asked, 1) } },
      };
      expect(judged(given)).toMatchObject({ status: "achieved", reason: { code: "met-in-target-year" } });
    }),
    told,
  );
});

test("the final judgement is the same whichever later year it is asked for, and whatever has come since", () => {
  const later = fc.integer({ min: 2023, max: 2030 });
  fc.assert(
    fc.property(figures, figure, later, direction, method, (known, added, year, direction, method) => {
      const given = { parts: [part({ direction })], method };
      const final = judged({ ...given, asOf: 2022, figures: { A: known } });
      const after = judged({ ...given, asOf: year, figures: { A: { ...known, [year]: added } } });
      // Only whether the target year's outcome is late or missing is learnt from what comes later.
      const why = ({ reason }: typeof final) => (reason.code === "no-target-year-outcome" ? reason.code : reason);
      const judgement = (progress: typeof final) => {
        const { status, share, pace, deciding } = progress;
        return { status, share, pace, current: deciding?.current, reason: why(progress) };
      };
      expect(judgement(after)).toEqual(judgement(final));
    }),
    told,
  );
});

test("one step short of the target does not meet it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 }), (baseline, asked) => {
      const parts = [part({ direction: "increase", change: change(fromSteps(asked, 1)) })];
      const outcome = { 2022: fromSteps(baseline + asked - 1, 1) };
      const given = { parts, asOf: 2022, baseline: () => ({ value: fromSteps(baseline, 1), year: 2019 }) };
      expect(judged({ ...given, figures: { A: outcome } }).status).not.toBe("achieved");
    }),
    told,
  );
});

test("the order in which figures lie does not matter", () => {
  const points = fc.uniqueArray(fc.tuple(years, share, fc.boolean()), { selector: ([year]) => year, maxLength: 8 });
  const twoOrders = points.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  const goal = { targetYear: 2022, combine: "all", id: "mal-1", parts: [part()] } as const;
  const rest = {
    number: 1,
    goalArea: "",
    section: null,
    title: "",
    wording: "",
    kind: "change",
    method: null,
    group: "",
    note: null,
  } as const;
  fc.assert(
    fc.property(twoOrders, years, method, ([some, shuffled], asOf, method) => {
      const assess = (ordered: typeof some) =>
        assessProgress({
          goal: { ...goal, ...rest },
          area: "0010",
          areaKind: "region",
          gender: "T",
          asOf,
          method,
          indicators: new Map([["A", indicator("A")]]),
          series: (id, area, gender) => ({
            indicator: id,
            area,
            gender,
            points: ordered.map(([year, value, example]) => ({
              year,
              value,
              missing: null,
              ...uncounted,
              run: 1,
              example,
            })),
          }),
          baseline: () => ({ value: 50, year: 2019, source: "", decidedOn: "2020-03-01", decidedBy: "LSVO" }),
          standIns: [],
        });
      expect(assess(shuffled)).toEqual(assess(some));
    }),
    told,
  );
});

test("counting those without instead of those with changes the direction and nothing of the judgement", () => {
  fc.assert(
    fc.property(figures, share, years, direction, (withIt, baseline, asOf, direction) => {
      const mirror = (value: number) => fromSteps(1000 - Math.round(value * 10), 1);
      const without = Object.entries(withIt).map(([year, value]) => [
        year,
        typeof value === "number" ? mirror(value) : value,
      ]);
      const turned = direction === "increase" ? "decrease" : "increase";
      const inverted = part({ direction: turned, measure: { type: "indicator", indicator: "A", inverted: true } });
      const one = judged({
        asOf,
        parts: [part({ direction })],
        baseline: () => ({ value: baseline, year: 2019 }),
        figures: { A: withIt },
      });
      const other = judged({
        asOf,
        parts: [inverted],
        baseline: () => ({ value: mirror(baseline), year: 2019 }),
        figures: { A: Object.fromEntries(without) },
      });
      const judgement = ({ status, share, pace, reason }: typeof one) => ({ status, share, pace, reason });
      expect(judgement(other)).toEqual(judgement(one));
      expect(other.deciding?.done ?? 0).toBeCloseTo(0 - (one.deciding?.done ?? 0), 9);
    }),
    told,
  );
});

test("a figure or a mark of absence that comes in for a later year changes no earlier judgement", () => {
  fc.assert(
    fc.property(figures, figure, years, direction, method, (known, added, year, direction, method) => {
      const given = { parts: [part({ direction })], asOf: year - 1, method };
      const before = judged({ ...given, figures: { A: { ...known, [year]: "empty" } } });
      const after = judged({ ...given, figures: { A: { ...known, [year]: added } } });
      expect(after).toEqual(before);
    }),
    told,
  );
});

test("a year marked as absent weighs nothing before the target year: it is neither zero nor a figure", () => {
  fc.assert(
    fc.property(
      figures,
      fc.constantFrom<MissingKind>(...missingKinds),
      fc.integer({ min: 2015, max: 2021 }),
      (known, kind, year) => {
        const { [year]: _, ...without } = known;
        // That a figure is not shown is told of, and weighs nothing either.
        const judgement = (progress: Progress) => {
          if (kind !== "suppressed") return progress;
          const { status, share, pace, certainty, trend, deciding } = progress;
          return { status, share, pace, certainty, trend, current: deciding?.current };
        };
        const marked = judged({ asOf: 2021, figures: { A: { ...without, [year]: kind } } });
        expect(judgement(marked)).toEqual(judgement(judged({ asOf: 2021, figures: { A: without } })));
      },
    ),
    told,
  );
});

test("a better outcome never gets a lower share", () => {
  fc.assert(
    fc.property(share, share, direction, (one, other, direction) => {
      const [worse, better] = (direction === "increase") === one < other ? [one, other] : [other, one];
      const shareOf = (value: number) =>
        judged({ parts: [part({ direction })], figures: { A: { 2021: value } } }).share ?? Number.NaN;
      expect(shareOf(better)).toBeGreaterThanOrEqual(shareOf(worse));
    }),
    told,
  );
});
