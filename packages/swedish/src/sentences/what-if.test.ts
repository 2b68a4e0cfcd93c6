import { expect, test } from "vitest";
import type { WhatIfContext } from "./what-if.ts";
import {
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
  noun: { one: "elev", many: "elever" },
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
  const lacking = ["outcome", "baseline", "target"] as const;
  const told = [...people.map(withoutPeopleSentence), ...lacking.map(withoutRequirementSentence)];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "Det sägs inte i antal personer: enheten räknar inga.
    Det sägs inte i antal personer: skillnaden räknas ur flera serier.
    Det sägs inte i antal personer: varje värde slår ihop flera år.
    Det sägs inte i antal personer: hur många som ligger bakom siffran är inte känt.
    Det sägs inte i antal personer: vad nämnaren räknar är inte känt.
    Det finns inget utfall att räkna från.
    Ingen baslinje är fastställd att räkna förändringen från.
    Målet anger bara en riktning. Ange en förändring eller en nivå att räkna mot."
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
