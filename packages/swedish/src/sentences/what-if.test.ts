import type { WhatIfObstacle } from "@foljsam/domain";
import { expect, test } from "vitest";
import type { ReasonContext } from "./reason-context.ts";
import { context } from "./reason.fixture.ts";
import { whatIfObstacleSentence } from "./what-if-obstacle.ts";
import type { WhatIfContext } from "./what-if.ts";
import {
  formatPace,
  outlookSentence,
  peoplePhrase,
  requirementSentence,
  thoughtSentence,
  withoutPeopleSentence,
  withoutRequirementSentence,
} from "./what-if.ts";

const pupils: WhatIfContext = {
  unit: "percent",
  decimals: 1,
  targetYear: 2026,
  noun: { one: "en elev", many: "elever" },
};
const plain = (...sentences: readonly string[]) => sentences.map((one) => one.replaceAll("\u00A0", " ")).join("\n");

test("what is required is told per year, and in people where they are known", () => {
  const required = { kind: "required", remaining: 2, perYear: 0.5, years: 4 } as const;
  expect(
    plain(
      requirementSentence(required, 14.004, pupils),
      requirementSentence(required, null, pupils),
      requirementSentence({ ...required, remaining: -1000, perYear: -250 }, 28, {
        unit: "per-100000",
        decimals: 0,
        targetYear: 2026,
      }),
      requirementSentence({ kind: "too-late", remaining: -0.3 }, null, pupils),
      requirementSentence({ kind: "met" }, null, pupils),
    ),
  ).toMatchInlineSnapshot(`
    "För att nå målet 2026 krävs +0,5 procentenheter om året i 4 år, vilket motsvarar cirka 14 elever om året.
    För att nå målet 2026 krävs +0,5 procentenheter om året i 4 år.
    För att nå målet 2026 krävs −250 per 100 000 om året i 4 år, vilket motsvarar cirka 28 personer om året.
    Det återstår 0,3 procentenheter, men inget år före målåret 2026.
    Målet för 2026 är redan nått."
  `);
});

test("where a pace leads is told with the year that the target is met", () => {
  expect(
    plain(
      outlookSentence({ value: 86, isMetInTime: true, metIn: 2026 }, 0.5, pupils),
      outlookSentence({ value: 85.6, isMetInTime: false, metIn: 2027 }, 0.4, pupils),
      outlookSentence({ value: 84, isMetInTime: false, metIn: null }, 0, pupils),
    ),
  ).toMatchInlineSnapshot(`
    "Med +0,5 procentenheter om året är målet nått 2026. Värdet 2026 blir 86,0 %.
    Med +0,4 procentenheter om året är målet nått 2027, 1 år efter målåret. Värdet 2026 blir 85,6 %.
    Med 0 procentenheter om året nås målet aldrig. Värdet 2026 blir 84,0 %."
  `);
});

test.each([
  ["the indicator's own decimals are enough", 0.5, 1, "+0,5"],
  ["one more where it is finer", 0.575, 1, "+0,58"],
  ["none more where it would be a nought", 0.097, 1, "+0,1"],
  ["as many as it takes not to be 0", 0.1 / 30, 1, "+0,003"],
  ["also downwards and for whole figures", -1 / 400, 0, "\u22120,003"],
  ["0 is 0", 0, 1, "0"],
] as const)("a pace is never told as 0 unless it is: %s", (_, pace, decimals, figure) => {
  expect(plain(formatPace(pace, "percent", decimals))).toBe(`${figure} procentenheter`);
});

test("people are rounded to what can be said of them", () => {
  const told = [0, 0.4, 0.5, 1.4, 14.004, 99.6, 154, 1234].map((people) => peoplePhrase(people));
  expect(plain(...told)).toMatchInlineSnapshot(`
    "mindre än en person
    mindre än en person
    ungefär en person
    ungefär en person
    cirka 14 personer
    cirka 100 personer
    cirka 150 personer
    cirka 1 200 personer"
  `);
});

test("what is not told, and why", () => {
  const people = [
    "unit-without-people",
    "several-series",
    "pooled-years",
    "denominator-unknown",
    "counted-unknown",
  ] as const;
  const lacking = ["baseline", "baseline-suppressed", "target"] as const;
  const told = [...people.map(withoutPeopleSentence), ...lacking.map(withoutRequirementSentence)];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "Det sägs inte i antal personer: enheten räknar inga.
    Det sägs inte i antal personer: skillnaden räknas ur flera serier.
    Det sägs inte i antal personer: varje värde slår ihop flera år.
    Det sägs inte i antal personer: hur många som ligger bakom siffran är inte känt.
    Det sägs inte i antal personer: vad nämnaren räknar är inte känt.
    Ingen baslinje är fastställd att räkna förändringen från.
    Baslinjen att räkna förändringen från visas inte (sekretess).
    Målet anger bara en riktning. Ange en förändring eller en nivå att räkna mot."
  `);
});

test("what stands in the way is told as it is of a judgement", () => {
  const ground = {
    part: "hushall",
    indicators: ["N02904"],
    unit: "percent",
    decimals: 1,
    baseline: { value: 10, year: 2019 },
  } as const;
  const obstacles: readonly WhatIfObstacle[] = [
    { code: "no-outcome" },
    { code: "series-break", year: 2021, explanation: "Ny enkät." },
    { code: "unit-differs", goalUnit: "percent", indicatorUnit: "index" },
    { code: "unit-unknown" },
    { code: "not-published-for-area" },
    { code: "not-divided-by-gender" },
    { code: "spread-of-one-area" },
  ];
  const only: ReasonContext = {
    ...context,
    indicator: () => ({ title: null, pooledYears: 1, publishedFor: "municipalities" }),
  };
  expect(plain(...obstacles.map((one) => whatIfObstacleSentence(one, ground, only)))).toMatchInlineSnapshot(`
    "Det går inte att räkna ut: det finns inget utfall för Region Blekinge till och med 2021.
    Det går inte att räkna ut: utfall från och med 2021 kan inte jämföras med tidigare (Ny enkät).
    Det går inte att räkna ut: målet är uttryckt i procentenheter men indikatorn i indexenheter, och ingen omräkning är beslutad.
    Det går inte att räkna ut: indikatorns enhet är inte känd.
    Det går inte att räkna ut: indikatorn publiceras bara för kommuner, inte för Region Blekinge.
    Det går inte att räkna ut: indikatorn redovisas inte uppdelad på kön.
    Det går inte att räkna ut: skillnaden mellan högsta och lägsta kommun finns bara för kommunerna tillsammans, inte för Region Blekinge."
  `);
});

test("what is asked is told as it is asked", () => {
  const asked = { direction: "increase", change: 4, level: null, targetYear: 2026, pace: null } as const;
  expect(
    plain(
      thoughtSentence(asked, "percent"),
      thoughtSentence({ ...asked, direction: "decrease", change: 1000, pace: 12.5 }, "per-100000"),
      thoughtSentence({ ...asked, change: null, level: 90.5, pace: -0.5 }, "percent"),
      thoughtSentence({ ...asked, change: null }, "years"),
      thoughtSentence({ ...asked, change: 12 }, "count"),
    ),
  ).toMatchInlineSnapshot(`
    "Öka med 4 procentenheter till 2026.
    Minska med 1 000 per 100 000 till 2026, med 12,5 per 100 000 om året.
    Öka till 90,5 % år 2026, med −0,5 procentenheter om året.
    Öka till 2026.
    Öka med 12 till 2026."
  `);
});
