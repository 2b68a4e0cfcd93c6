import { fewestFull, fewestOnTrial } from "@foljsam/domain";
import type { Assurance, PointType, SpecialCause, XmrGate } from "@foljsam/domain";
import { expect, test } from "vitest";
import { causeExplanation, causeNumber, causes, causeWord } from "../words/xmr.ts";
import { assuranceSentence, causesSentence, standingSentence, xmrGateSentence } from "./xmr.ts";

const point = (year: number, cause: SpecialCause = null, type: PointType = "common-cause") => ({
  year,
  value: 1,
  cause,
  type,
});
const many = (count: number) => Array.from({ length: count }, (_, at) => point(2000 + at));

test("the standing says how many years the limits rest on, and when they are full", () => {
  expect([fewestOnTrial, fewestFull]).toEqual([8, 13]);
  expect(standingSentence({ standing: "trial", points: many(9) })).toBe(
    "Gränserna bygger på 9 år och är på prov: med tretton år blir de fulla.",
  );
  expect(standingSentence({ standing: "full", points: many(13) })).toBe("Gränserna bygger på 13 år och är fulla.");
});

test("outcomes that are more than chance are told by what they say and the rule", () => {
  const told = [
    many(8),
    [...many(8), point(2008, "outside-limits", "concern")],
    [
      ...many(8),
      point(2008, "two-in-three", "improvement"),
      point(2009, "outside-limits", "high"),
      point(2010, "two-in-three", "improvement"),
      point(2011, "seven-on-one-side", "low"),
      point(2012, "seven-point-trend", "concern"),
    ],
  ].map(causesSentence);
  expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Inget utfall är mer än vanlig variation.
    1 av 9 utfall är mer än vanlig variation: 2008 (försämring, utanför gränserna).
    5 av 13 utfall är mer än vanlig variation: 2008 och 2010 (förbättring, två av tre nära en gräns); 2009 (högt, utanför gränserna); 2011 (lågt, sju i rad på samma sida); 2012 (försämring, sju i följd åt samma håll).
    "
  `);
});

test("what the limits promise of a target", () => {
  const assurances: readonly Assurance[] = ["consistent-pass", "consistent-fail", "inconsistent"];
  const told = [
    ...assurances.map((one) => assuranceSentence(one, "7,5 %")),
    assuranceSentence(null, "7,5 %"),
    assuranceSentence("inconsistent", null),
  ];
  expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Målvärdet 7,5 % ligger utanför gränserna, åt det hållet att det nås alltid så länge inget annat än slumpen rår.
    Målvärdet 7,5 % ligger utanför gränserna, åt det hållet att det aldrig nås så länge inget annat än slumpen rår: något behöver ändras.
    Målvärdet 7,5 % ligger mellan gränserna: så länge inget annat än slumpen rår nås det vissa år och andra inte.
    Målet har inget värde att hålla mot gränserna.
    Målet har inget värde att hålla mot gränserna.
    "
  `);
});

test("why there is no chart", () => {
  const gates: readonly XmrGate[] = ["too-few-points", "series-break", "overlapping-periods"];
  expect(`\n${gates.map((gate) => xmrGateSentence(gate, 3)).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Det finns färre än åtta utfall, och ett XmR-diagram kräver minst åtta år.
    Färre än åtta utfall har kommit sedan sättet att mäta ändrades, och ett XmR-diagram kräver minst åtta år.
    Varje utfall slår ihop 3 år, så utfall i följd bygger delvis på samma år och skiljer sig för lite åt för att ge gränser.
    "
  `);
});

test("every rule has its number, in the order they are tried, its name and what it asks for", () => {
  expect(causes.map((cause) => causeNumber[cause])).toEqual([1, 2, 3, 4]);
  expect(causes.map((cause) => `${causeWord[cause]}: ${causeExplanation[cause]}`).join("\n")).toMatchInlineSnapshot(`
    "utanför gränserna: Utfallet ligger över den övre eller under den undre gränsen.
    sju i följd åt samma håll: Sju utfall i följd är vart och ett högre, eller vart och ett lägre, än det före.
    två av tre nära en gräns: Två av tre utfall i följd ligger i den yttersta tredjedelen mot en och samma gräns, och det tredje på samma sida om medlet.
    sju i rad på samma sida: Sju utfall i följd ligger på samma sida om medlet."
  `);
});
