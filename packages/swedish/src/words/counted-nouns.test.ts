import { expect, test } from "vitest";
import { peoplePhrase } from "../sentences/what-if.ts";
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

test.each([
  ["Anställda", "en anställd", "anställda"],
  ["Barn", "ett barn", "barn"],
  ["Deltagare", "en deltagare", "deltagare"],
  ["Elever", "en elev", "elever"],
  ["Flickor", "en flicka", "flickor"],
  ["Gymnasieelever", "en elev", "elever"],
  ["Hushåll", "ett hushåll", "hushåll"],
  ["Invånare", "en invånare", "invånare"],
  ["Kursdeltagare", "en deltagare", "deltagare"],
  ["Kvinnor", "en kvinna", "kvinnor"],
  ["Lärare", "en lärare", "lärare"],
  ["Män", "en man", "män"],
  ["Patienter", "en patient", "patienter"],
  ["Personer", "en person", "personer"],
  ["Pojkar", "en pojke", "pojkar"],
  ["Ungdomar", "en ungdom", "ungdomar"],
  ["Vuxna", "en vuxen", "vuxna"],
])("%s are told with their article: %s, two %s", (title, one, many) => {
  const noun = countedNounOf(title) ?? undefined;
  expect([0.3, 1, 2].map((people) => peoplePhrase(people, noun).replace("\u00A0", " "))).toEqual([
    `mindre än ${one}`,
    `ungefär ${one}`,
    `cirka 2 ${many}`,
  ]);
});
