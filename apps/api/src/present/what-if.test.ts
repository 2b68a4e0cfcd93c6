import type { Area, Collaboration, Goal, WhatIfGround } from "@foljsam/domain";
import { expect, test } from "vitest";
import { presentWhatIf } from "./what-if.ts";

const ground: WhatIfGround = {
  part: "main",
  indicators: ["A"],
  areaUsed: "1080",
  direction: "decrease",
  unit: "percent",
  decimals: 1,
  baseline: { value: 10, year: 2019 },
  current: { value: 9, year: 2022 },
  target: { value: 8, year: 2022 },
  isBaselineHidden: false,
  obstacle: null,
  denominator: 1_000,
  peopleObstacle: null,
  example: false,
};
const area: Area = { code: "1080", name: "Karlskrona", kind: "municipality" };
const collaboration = { standIns: [], indicators: [] } as unknown as Collaboration;
const goal = { parts: [], targetYear: 2022 } as unknown as Goal;

function thought(title: string | null, facts: Partial<WhatIfGround> = {}) {
  const target = { value: 8, year: 2026 };
  const asked = { goal, gender: "T", asOf: 2022, target, targetYear: 2026, pace: 0.5, title } as const;
  return presentWhatIf({ ...ground, ...facts }, asked, area, collaboration);
}

test.each([
  ["a share of pupils is told in pupils", "Elever i åk 9 med fullföljda studier, andel (%)", 2.5, null],
  ["one of inhabitants in inhabitants", "Invånare 16-24 år som varken arbetar eller studerar, andel (%)", 2.5, null],
  [
    "a share of kronor is never told as people",
    "Personalkostnad som andel av kostnaden för förskolan, andel (%)",
    null,
    "counted-unknown",
  ],
  ["nor one of hours", "Arbetstid inom arbetsmarknadsverksamheten, andel (%)", null, "counted-unknown"],
  ["nor a margin of error, whomever it is of", "Osäkerhetstal - Invånare 16-84 år, andel (%)", null, "counted-unknown"],
  ["nor what has no title", null, null, "counted-unknown"],
])("%s", (_, title, people, peopleObstacle) => {
  const told = thought(title);
  expect([told.people, told.peopleObstacle]).toEqual([people, peopleObstacle]);
  expect(told.sentences.requirement.includes("motsvarar")).toBe(people !== null);
  expect(told.sentences.people === null).toBe(people === null);
  expect(told.sentences.withoutPeople === null).toBe(people !== null);
});

test.each<[string, Partial<WhatIfGround>, string | null, string]>([
  [
    "no outcome",
    { current: null, obstacle: { code: "no-outcome" } },
    "no-outcome",
    "Det går inte att räkna ut: det finns inget utfall för Karlskrona till och med 2022.",
  ],
  [
    "an outcome that is not shown",
    { current: null, obstacle: { code: "outcome-suppressed", year: 2022 } },
    "outcome-suppressed",
    "Det går inte att räkna ut: utfallet för Karlskrona 2022 visas inte (sekretess).",
  ],
  [
    "an outcome of another unit",
    { obstacle: { code: "unit-differs", goalUnit: "per-1000", indicatorUnit: "percent" } },
    "unit-differs",
    "Det går inte att räkna ut: målet är uttryckt per 1 000 men indikatorn i procentenheter, och ingen omräkning är beslutad.",
  ],
  [
    "a break in the series",
    { obstacle: { code: "series-break", year: 2021, explanation: "ny enkät" } },
    "series-break",
    "Det går inte att räkna ut: utfall från och med 2021 kan inte jämföras med tidigare (ny enkät).",
  ],
])("with %s it is told what stands in the way", (_, facts, obstacle, sentence) => {
  const { current, ...told } = thought("Elever", facts);
  expect(current).toEqual(facts.current === null ? null : ground.current);
  expect(told).toMatchObject({ obstacle, requirement: null, outlook: null, people: null });
  expect(told.sentences.requirement.replaceAll("\u00A0", " ")).toBe(sentence);
});
