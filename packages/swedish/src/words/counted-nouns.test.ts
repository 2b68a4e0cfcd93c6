import { expect, test } from "vitest";
import { countedNounOf } from "./counted-nouns.ts";

test.each([
  ["Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)", "elever"],
  ["Gymnasieelever med examen inom 4 år, hemkommun, andel (%)", "elever"],
  ["Invånare 16-24 år som varken arbetar eller studerar, andel (%)", "invånare"],
  ["Elever: trygghet", "elever"],
  ["Personalkostnad som andel av kostnaden, andel (%)", undefined],
  ["Personalkostnader, kr/inv", undefined],
  ["Soliditet inkl pensionsåtag. kommun, (%)", undefined],
  ["Osäkerhetstal - Invånare 16-84 år, andel (%)", undefined],
  ["20-åringar som har avslutat treårigt gymnasium", undefined],
  ["constructor", undefined],
  ["", undefined],
  [null, undefined],
])("%s counts %s", (title, many) => {
  expect(countedNounOf(title)?.many).toBe(many);
});
