import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { MissingKind } from "../measure/observation.ts";
import { missingKinds } from "../measure/observation.ts";
import { fromSteps } from "../measure/rounding.ts";
import { assessProgress } from "./assess-progress.ts";
import type { Figures } from "./progress.fixture.ts";
import { change, indicator, judged, part } from "./progress.fixture.ts";

const share = fc.integer({ min: 0, max: 1000 }).map((steps) => fromSteps(steps, 1));
const figure = fc.oneof({ weight: 4, arbitrary: share }, fc.constantFrom<MissingKind>(...missingKinds));
const years = fc.integer({ min: 2015, max: 2025 });
const figures = fc.dictionary(years.map(String), figure).map((byYear): Figures => byYear);
const direction = fc.constantFrom("increase", "decrease");

const told = { numRuns: 500 };

test("an outcome exactly at the target meets it, whichever the baseline and the change", () => {
  const missed: string[] = [];
  const indicators = [indicator("A")];
  for (let baseline = 0; baseline <= 1000; baseline += 7) {
    for (let asked = 1; asked <= 200; asked += 1) {
      const [value, amount] = [fromSteps(baseline, 1), fromSteps(asked, 1)];
      const outcome = fromSteps(baseline + asked, 1);
      const parts = [part({ direction: "increase", change: change(amount) })];
      const given = { parts, indicators, asOf: 2022, baseline: () => ({ value, year: 2019 }) };
      if (judged({ ...given, figures: { A: { 2022: outcome } } }).status !== "achieved")
        missed.push(`${value} + ${amount}`);
    }
  }
  expect(missed).toEqual([]);
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
    group: "",
    note: null,
  } as const;
  fc.assert(
    fc.property(twoOrders, years, ([some, shuffled], asOf) => {
      const assess = (ordered: typeof some) =>
        assessProgress({
          goal: { ...goal, ...rest },
          area: "0010",
          areaKind: "region",
          gender: "T",
          asOf,
          indicators: new Map([["A", indicator("A")]]),
          series: (id, area, gender) => ({
            indicator: id,
            area,
            gender,
            points: ordered.map(([year, value, example]) => ({ year, value, missing: null, run: 1, example })),
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
    fc.property(figures, figure, years, direction, (known, added, year, direction) => {
      const given = { parts: [part({ direction })], asOf: year - 1 };
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
        const marked = judged({ asOf: 2021, figures: { A: { ...without, [year]: kind } } });
        expect(marked).toEqual(judged({ asOf: 2021, figures: { A: without } }));
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
