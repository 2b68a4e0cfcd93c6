import type { Area, Collaboration, WhatIfGround } from "@foljsam/domain";
import { expect, test } from "vitest";
import { presentWhatIf } from "./what-if.ts";

const ground: WhatIfGround = {
  part: "main",
  areaUsed: "1080",
  direction: "decrease",
  unit: "percent",
  decimals: 1,
  baseline: { value: 10, year: 2019 },
  current: { value: 9, year: 2022 },
  target: { value: 8, year: 2022 },
  denominator: 1_000,
  peopleObstacle: null,
  example: false,
};
const area: Area = { code: "1080", name: "Karlskrona", kind: "municipality" };
const collaboration = { standIns: [] } as unknown as Collaboration;

function thought(title: string | null, facts: Partial<WhatIfGround> = {}) {
  const target = { value: 8, year: 2026 };
  return presentWhatIf({ ...ground, ...facts }, { target, targetYear: 2026, pace: null, title }, area, collaboration);
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

test.each([["no outcome", { current: null }, "Det finns inget utfall att räkna från."]])(
  "with %s it is told what is lacking",
  (_, facts, sentence) => {
    expect(thought("Elever", facts)).toMatchObject({
      requirement: null,
      sentences: { requirement: sentence, people: null },
    });
  },
);
