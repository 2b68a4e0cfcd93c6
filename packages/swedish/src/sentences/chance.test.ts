import type { GoalPart, PartCertaintyObstacle, PartProgress, Progress, TrendGate, Unit } from "@foljsam/domain";
import { units } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { certaintySummary } from "./certainty-summary.ts";
import { certaintySentence } from "./certainty.ts";
import type { ReasonContext } from "./reason-context.ts";
import { trendSentence } from "./trend.ts";

const part: GoalPart = {
  key: "elever",
  title: "Elever",
  measure: { type: "indicator", indicator: "N15428", inverted: false },
  direction: "increase",
  change: { amount: 2, unit: "percent", atLeast: true, inIndicatorUnit: null },
  level: null,
};
const register = { title: "Behöriga elever, andel (%)", pooledYears: 1, publishedFor: "both" } as const;
const context: ReasonContext = {
  asOf: 2022,
  goal: { kind: "change", parts: [part], combine: "all", targetYear: 2022 },
  areaName: "Karlskrona",
  gender: "T",
  standIn: null,
  indicator: () => register,
};
const newcombe = (low: number, high: number) => ({ low, high, method: "newcombe", confidence: 0.95 }) as const;

const pupils: PartProgress = {
  part: "elever",
  indicators: ["N15428"],
  areaUsed: "1080",
  direction: "increase",
  unit: "percent",
  decimals: 1,
  baseline: { value: 84, year: 2019, source: "Kolada", decidedOn: "2020-06-01", decidedBy: "LSVO" },
  isBaselineHidden: false,
  isOutcomeHidden: false,
  current: { value: 86, year: 2022 },
  target: { value: 86, year: 2022 },
  done: 2,
  needed: 2,
  share: 1,
  pace: null,
  status: "achieved",
  certainty: "uncertain",
  changeInterval: newcombe(-6.19, 10.22),
  certaintyObstacle: null,
  trend: { direction: "up", from: 2015, to: 2022, points: 8, p: 0.0167 },
  trendGate: null,
  reason: { code: "met-in-target-year" },
  result: null,
  caveats: [],
};
const falls = { unit: "per-100000", decimals: 0 } as const;
const spaced = (text: string) => text.replaceAll("\u00A0", " ");
const certainty = (facts: Partial<PartProgress>, where: Partial<ReasonContext> = {}) =>
  spaced(certaintySentence({ ...pupils, ...facts }, { ...context, ...where }));
const trend = (facts: Partial<PartProgress>, where: Partial<ReasonContext> = {}) =>
  spaced(trendSentence({ ...pupils, ...facts }, { ...context, ...where }));

describe("a change with an interval", () => {
  test.each<[string, Partial<PartProgress>, string]>([
    [
      "that holds zero may be chance, though the target is met",
      {},
      "Den uppmätta förändringen är +2,0 procentenheter, men den verkliga ligger med 95 procents säkerhet mellan −6,2 och +10,2 procentenheter. Det kan vara slumpen.",
    ],
    [
      "of no measured change",
      { done: 0, changeInterval: newcombe(-1.02, 1.04) },
      "Utfallet är detsamma som baslinjen, men den verkliga förändringen ligger med 95 procents säkerhet mellan −1,0 och +1,0 procentenheter. Det kan vara slumpen.",
    ],
    [
      "above zero has risen",
      { certainty: "certain", changeInterval: newcombe(0.34, 1.51) },
      "Med 95 procents säkerhet har andelen ökat med mellan 0,3 och 1,5 procentenheter, mer än slumpen brukar ge.",
    ],
    [
      "below zero has fallen, the smaller size first",
      { certainty: "certain", done: -0.9, changeInterval: newcombe(-1.51, -0.34) },
      "Med 95 procents säkerhet har andelen minskat med mellan 0,3 och 1,5 procentenheter, mer än slumpen brukar ge.",
    ],
    [
      "just above zero gets the decimals that show it",
      { certainty: "certain", changeInterval: newcombe(0.004, 1.5) },
      "Med 95 procents säkerhet har andelen ökat med mellan 0,004 och 1,500 procentenheter, mer än slumpen brukar ge.",
    ],
    [
      "just below zero likewise, so that chance is seen to reach there",
      { changeInterval: newcombe(-0.04, 1.5) },
      "Den uppmätta förändringen är +2,0 procentenheter, men den verkliga ligger med 95 procents säkerhet mellan −0,04 och +1,50 procentenheter. Det kan vara slumpen.",
    ],
    [
      "of a rate is in the unit of the rate",
      {
        ...falls,
        done: -640,
        certainty: "certain",
        changeInterval: { low: -1036, high: -244, method: "rate-difference", confidence: 0.95 },
      },
      "Med 95 procents säkerhet har antalet minskat med mellan 244 och 1 036 per 100 000, mer än slumpen brukar ge.",
    ],
    [
      "out of published margins says so",
      {
        unit: "index",
        done: 1.5,
        changeInterval: { low: -0.2, high: 3.2, method: "published-margin", confidence: 0.95 },
      },
      "Den uppmätta förändringen är +1,5 indexenheter, men den verkliga ligger med 95 procents säkerhet mellan −0,2 och +3,2 indexenheter, räknat på källans felmarginaler. Det kan vara slumpen.",
    ],
  ])("%s", (_, facts, sentence) => {
    expect(certainty(facts)).toBe(sentence);
  });
});

describe("a change without an interval tells the exact obstacle", () => {
  const told: Readonly<Record<PartCertaintyObstacle, string>> = {
    "no-change": "Det finns inget utfall efter baslinjen 2019, så det finns ingen förändring att pröva.",
    "several-series": "Andelen räknas ur fler än två serier, och för en sådan skillnad räknas inget intervall.",
    "series-break": "Mellan baslinjen 2019 och utfallet 2022 har sättet att mäta ändrats.",
    "overlapping-periods":
      "Baslinjen 2019 och utfallet 2022 bygger delvis på samma år och kan inte prövas mot varandra.",
    "unit-without-method": "För en andel räknas inget intervall när källan inte har publicerat någon felmarginal.",
    "no-counts":
      "Det är inte känt hur många som ligger bakom siffrorna: täljare och nämnare saknas för 2019 eller 2022.",
    "counts-do-not-match-value":
      "Täljare och nämnare ger inte de värden som bedöms: baslinjen kan vara reviderad, eller antalen avse något annat.",
    "counts-not-whole":
      "Täljaren eller nämnaren är inte ett helt antal, så det är inte personer eller händelser som har räknats.",
    "not-a-share": "Täljaren är större än nämnaren, så värdet är ingen andel av en grupp.",
    "small-count": "Färre än tio personer ligger bakom baslinjen eller utfallet, och det är för få för ett intervall.",
  };
  const none = { certainty: "cannot-say", changeInterval: null } as const;

  test.each(Object.entries(told) as [PartCertaintyObstacle, string][])("%s", (certaintyObstacle, sentence) => {
    expect(certainty({ ...none, certaintyObstacle })).toBe(sentence);
  });

  test.each<[string, Partial<PartProgress>, Partial<ReasonContext>, string]>([
    [
      "no baseline",
      { baseline: null, certaintyObstacle: "no-change" },
      {},
      "Ingen baslinje är fastställd, så det finns ingen förändring att pröva.",
    ],
    [
      "no outcome",
      { current: null, certaintyObstacle: "no-change" },
      {},
      "Det finns inget utfall, så det finns ingen förändring att pröva.",
    ],
    [
      "periods are told with all their years",
      { certaintyObstacle: "overlapping-periods" },
      { indicator: () => ({ ...register, pooledYears: 4 }) },
      "Baslinjen 2016–2019 och utfallet 2019–2022 bygger delvis på samma år och kan inte prövas mot varandra.",
    ],
    [
      "a stand-in has no counts at all",
      { certaintyObstacle: "no-counts" },
      { standIn: "ovägt medel av kommunerna" },
      "Siffrorna är ett ovägt medel av kommunerna, som inte har någon täljare och nämnare.",
    ],
    [
      "a gap is named",
      { certaintyObstacle: "several-series" },
      { goal: { ...context.goal, parts: [{ ...part, measure: { type: "gender-gap", indicator: "N15428" } }] } },
      "Skillnaden mellan kvinnor och män räknas ur fler än två serier, och för en sådan skillnad räknas inget intervall.",
    ],
  ])("%s", (_, facts, where, sentence) => {
    expect(certainty({ ...none, ...facts }, where)).toBe(sentence);
  });

  test("every unit without a method has its word", () => {
    const words = (unit: Unit) =>
      certainty({ ...none, unit, certaintyObstacle: "unit-without-method" }).split(" räknas")[0];
    expect(units.map(words).join("\n")).toMatchInlineSnapshot(`
      "För en andel
      För ett tal per invånare
      För ett tal per invånare
      För ett tal per invånare
      För ett index
      För ett värde i år
      För ett antal utan känd befolkning
      För ett belopp i kronor
      För ett medelvärde
      För ett värde i okänd enhet"
    `);
  });
});

describe("a trend that is called", () => {
  const called = (direction: "up" | "down" | "flat", p: number) => ({
    trend: { direction, from: 2015, to: 2022, points: 8, p },
  });

  test.each<[string, Partial<PartProgress>, string]>([
    [
      "up where the goal wants up",
      called("up", 0.0167),
      "Andelen har gått uppåt 2015–2022 (8 år), åt rätt håll. Slumpen ger en så tydlig ordning i 1,7 % av fallen.",
    ],
    [
      "down where the goal wants up",
      called("down", 0.0004),
      "Andelen har gått nedåt 2015–2022 (8 år), åt fel håll. Slumpen ger en så tydlig ordning i mindre än 0,1 % av fallen.",
    ],
    [
      "down where the goal wants down",
      { ...called("down", 0.049), ...falls, direction: "decrease" },
      "Antalet har gått nedåt 2015–2022 (8 år), åt rätt håll. Slumpen ger en så tydlig ordning i 4,9 % av fallen.",
    ],
    [
      "up where the goal wants down",
      { ...called("up", 0.0005), direction: "decrease" },
      "Andelen har gått uppåt 2015–2022 (8 år), åt fel håll. Slumpen ger en så tydlig ordning i 0,1 % av fallen.",
    ],
    [
      "no way at all",
      called("flat", 0.3379),
      "Andelen går inte tydligt åt något håll 2015–2022 (8 år). Slumpen ger en minst så tydlig ordning i 34 % av fallen.",
    ],
    [
      "not one value that differs",
      called("flat", 1),
      "Andelen går inte tydligt åt något håll 2015–2022 (8 år). Slumpen ger en minst så tydlig ordning i 100 % av fallen.",
    ],
  ])("%s", (_, facts, sentence) => {
    expect(trend(facts)).toBe(sentence);
  });
});

describe("a trend that is not called tells which gate stayed closed", () => {
  const told: Readonly<Record<TrendGate, string>> = {
    "too-few-points": "Det finns färre än fem utfall till och med 2022, och en trend kräver fem år i rad.",
    "not-yearly": "Utfallen kommer inte varje år, och en trend kräver fem år i rad.",
    "series-break": "Färre än fem utfall har kommit sedan sättet att mäta ändrades, och en trend kräver fem år i rad.",
    "overlapping-periods":
      "Varje utfall slår ihop 4 år, så utfall i följd bygger delvis på samma år och visar ingen trend för sig.",
  };
  test.each(Object.entries(told) as [TrendGate, string][])("%s", (trendGate, sentence) => {
    const pooled = () => ({ ...register, pooledYears: 4 });
    expect(trend({ trend: null, trendGate }, { indicator: pooled })).toBe(sentence);
  });
});

describe("of a whole goal", () => {
  const goal = (deciding: PartProgress | null): Progress => ({
    goal: "blekinge-3",
    area: "1080",
    areaUsed: "1080",
    gender: "T",
    asOf: 2022,
    method: { method: "linear-pace", version: "1" },
    status: "achieved",
    certainty: deciding?.certainty ?? "cannot-say",
    trend: deciding?.trend ?? null,
    share: null,
    pace: null,
    reason: { code: "met-in-target-year" },
    result: null,
    deciding,
    example: false,
    parts: deciding === null ? [] : [deciding],
  });

  test("with one part nothing is added", () => {
    expect(certaintySentence(goal(pupils), context)).toBe(certaintySentence(pupils, context));
    expect(trendSentence(goal(pupils), context)).toBe(trendSentence(pupils, context));
  });

  test("with several the deciding part is named", () => {
    const several = { ...context, goal: { ...context.goal, parts: [part, { ...part, key: "b", title: null }] } };
    expect(certaintySentence(goal(pupils), several)).toMatch(/Det gäller delen ”Elever”\.$/);
    expect(trendSentence(goal({ ...pupils, part: "b" }), several)).toMatch(/Det gäller delen ”b”\.$/);
  });

  test("without a measure there is nothing to say it of", () => {
    const told = [certaintySentence(goal(null), context), trendSentence(goal(null), context)];
    expect(told).toEqual(["Målet mäts inte med siffror.", "Målet mäts inte med siffror."]);
  });
});

test("of many goals the sentence counts those that could be judged", () => {
  const goals = (certain: number, uncertain: number, unknown: number) => [
    ...Array.from({ length: certain }, () => ({ status: "achieved", certainty: "certain" }) as const),
    ...Array.from({ length: uncertain }, () => ({ status: "behind", certainty: "uncertain" }) as const),
    ...Array.from({ length: unknown }, () => ({ status: "not-achieved", certainty: "cannot-say" }) as const),
    { status: "not-assessable", certainty: "cannot-say" } as const,
    { status: "paused", certainty: "certain" } as const,
  ];
  const told = [
    goals(3, 1, 14),
    goals(1, 0, 2),
    goals(0, 2, 1),
    goals(2, 2, 0),
    goals(5, 0, 0),
    goals(0, 0, 18),
    goals(0, 0, 0),
  ].map(certaintySummary);
  expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Förändringen är säkerställd för 3 delmål och osäker för 1; för 14 går det inte att säga om den är verklig.
    Förändringen är säkerställd för 1 delmål; för 2 går det inte att säga om den är verklig.
    Förändringen är osäker för 2 delmål; för 1 går det inte att säga om den är verklig.
    Förändringen är säkerställd för 2 delmål och osäker för 2.
    Förändringen är säkerställd för 5 delmål.
    För 18 delmål går det inte att säga om förändringen är verklig.

    "
  `);
});
