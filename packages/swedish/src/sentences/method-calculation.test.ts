import { expect, test } from "vitest";
import { methodCalculation } from "./method-calculation.ts";

type Part = Parameters<typeof methodCalculation>[0];
type Result = Parameters<typeof methodCalculation>[1];

/** Children in economically vulnerable households in Blekinge: from 9.5 % in 2019 to 7.5 % in 2022. */
const poverty: Part = {
  unit: "percent",
  decimals: 1,
  direction: "decrease",
  baseline: { value: 9.468342, year: 2019, source: "Kolada", decidedOn: "2020-06-01", decidedBy: "LSVO" },
  current: { value: 8.063021, year: 2021 },
  target: { value: 7.5, year: 2022 },
  done: -1.4,
};
const pace: Result = { method: "linear-pace", status: "on-track", share: 0.7, pace: 1.05 };
const growth: Result = {
  method: "growth-rate",
  status: "substantial",
  value: 0.0766 / 0.0758,
  score: 7.1429 * (0.0766 / 0.0758) - 4.2857,
  observed: -0.0766,
  required: -0.0758,
  coefficient: 1,
};
const weather: Result = {
  method: "projection",
  status: "cloud",
  first: { value: 8.9, year: 2016 },
  yearlyChange: -0.16,
  lastChange: -0.7,
  projected: 7.94,
  miss: 0.7333,
  points: 6,
};
const direction = { target: null } as const;

test.each<[string, Part, Result, readonly string[]]>([
  [
    "linear pace: the share of the way, of the time, and the one by the other",
    poverty,
    pace,
    [
      "andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,70",
      "tid = (2021 − 2019) / (2022 − 2019) = 2 / 3 = 0,67",
      "takt = andel / tid = 0,70 / 0,67 = 1,05",
    ],
  ],
  [
    "linear pace after the target year: the share alone",
    { ...poverty, current: { value: 7.4, year: 2022 } },
    { ...pace, share: 1.05, pace: null },
    ["andel = (7,4 − 9,5) / (7,5 − 9,5) = 1,05"],
  ],
  [
    "a ratio just short of a limit is not rounded up to it",
    poverty,
    { ...pace, share: 0.5999, pace: 0.9499 },
    [
      "andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,5999",
      "tid = (2021 − 2019) / (2022 − 2019) = 2 / 3 = 0,67",
      "takt = andel / tid = 0,5999 / 0,67 = 0,9499",
    ],
  ],
  [
    "a level to keep is held against the outcome, also without a baseline",
    { ...poverty, baseline: null },
    { ...pace, share: null, pace: null },
    ["nivå = högst 7,5 %, utfall 2021 = 8,1 %"],
  ],
  [
    "a direction has its change",
    { ...poverty, ...direction },
    { ...pace, share: null, pace: null },
    ["förändring = 8,1 − 9,5 = −1,4 procentenheter"],
  ],
  [
    "a projection of a direction has the latest change too",
    { ...poverty, baseline: null, target: null },
    weather,
    [
      "förändring per år = (8,1 − 8,9) / (2021 − 2016) = −0,16 procentenheter",
      "senaste förändring = −0,7 procentenheter",
    ],
  ],
  [
    "figures below zero are enclosed",
    {
      ...poverty,
      unit: "index",
      baseline: poverty.baseline && { ...poverty.baseline, value: -2 },
      current: { value: -1, year: 2022 },
    },
    { ...pace, share: 0.1053, pace: null },
    ["andel = ((−1,0) − (−2,0)) / (7,5 − (−2,0)) = 0,11"],
  ],
  [
    "growth so far, the growth required and their ratio",
    poverty,
    growth,
    [
      "tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året",
      "tillväxt som krävs = (7,5 / 9,5)^(1/3) − 1 = −7,58 % om året",
      "kvot = (−7,66) / (−7,58) = 1,01",
      "poäng = 7,1429 × 1,01 − 4,2857 = 2,93",
    ],
  ],
  [
    "growth without a target, the way it is wanted",
    { ...poverty, ...direction },
    { ...growth, required: null, value: 0.0766, score: 5 },
    [
      "tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året",
      "tillväxt åt rätt håll = 7,66 % om året",
      "gränser = 1,5 % och 0,5 % om året",
      "poäng = 500 × 0,076600 − 5 = 5,00 (som mest 5)",
    ],
  ],
  [
    "growth near a natural limit has its thresholds lowered, and its score by them",
    {
      ...poverty,
      ...direction,
      direction: "increase",
      baseline: poverty.baseline && { ...poverty.baseline, value: 96 },
      current: { value: 96.4, year: 2021 },
    },
    {
      ...growth,
      status: "moderate",
      required: null,
      observed: 0.002081,
      value: 0.002081,
      coefficient: 1 - 0.96 ** 4.44,
      score: (250 * 0.002081) / (1 - 0.96 ** 4.44) - 1.25,
    },
    [
      "tillväxt hittills = (96,4 / 96,0)^(1/2) − 1 = 0,21 % om året",
      "tillväxt åt rätt håll = 0,21 % om året",
      "C = 1 − (96,0 / 100)^4,44 = 0,1658",
      "gränser = 1,5 % och 0,5 %, gånger C = 0,249 % och 0,083 % om året",
      "poäng = 250 × 0,002081 / 0,1658 − 1,25 = 1,89",
    ],
  ],
  [
    "above the limit it is the distance beyond it that counts",
    {
      ...poverty,
      ...direction,
      direction: "increase",
      baseline: poverty.baseline && { ...poverty.baseline, value: 120 },
      current: { value: 120, year: 2021 },
    },
    { ...growth, status: "limited", required: null, observed: 0, value: 0, coefficient: 1 - 0.8 ** 4.44, score: -2.5 },
    [
      "tillväxt hittills = (120,0 / 120,0)^(1/2) − 1 = 0,00 % om året",
      "tillväxt åt rätt håll = 0,00 % om året",
      "C = 1 − ((200 − 120,0) / 100)^4,44 = 0,6287",
      "gränser = 1,5 % och 0,5 %, gånger C = 0,943 % och 0,314 % om året",
      "poäng = 500 × 0,000000 / 0,6287 − 2,5 = −2,50",
    ],
  ],
  [
    "a target that is met scores 5 whatever the growth",
    poverty,
    { ...growth, status: "target-achieved", value: null, required: null, score: 5 },
    ["tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året", "poäng = 5, för målvärdet är nått"],
  ],
  [
    "zero is taken as 0.001, as in the publications",
    { ...poverty, target: { value: 0, year: 2022 } },
    { ...growth, required: -0.95, value: null, score: null },
    [
      "tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året",
      "tillväxt som krävs = (0,001 / 9,5)^(1/3) − 1 = −95,00 % om året",
    ],
  ],
  ["no growth exists between different signs", poverty, { ...growth, observed: null, value: null }, []],
  [
    "a projection: the mean change, where it leads, and what is then missing",
    poverty,
    weather,
    [
      "förändring per år = (8,1 − 8,9) / (2021 − 2016) = −0,16 procentenheter",
      "framskrivet värde 2022 = 8,1 + (−0,16) × 1 = 7,94",
      "saknas = (7,5 − 7,94) / (7,5 − 8,1) = 73 %",
    ],
  ],
  [
    "a target that lies the other way than the goal wants has its ratio told in words",
    poverty,
    { ...growth, status: "deterioration", value: -1.0106, score: -5 },
    [
      "tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året",
      "tillväxt som krävs = (7,5 / 9,5)^(1/3) − 1 = −7,58 % om året",
      "kvot = tillväxt hittills / tillväxt som krävs, åt målets håll = −1,01",
      "poäng = 4,1667 × (−1,01) − 2,5 = −5,00 (som lägst −5)",
    ],
  ],
  [
    "a projection in the target year is drawn on no further",
    { ...poverty, current: { value: 8.1, year: 2022 } },
    weather,
    ["förändring per år = (8,1 − 8,9) / (2022 − 2016) = −0,16 procentenheter"],
  ],
  ["a projection of too few outcomes", poverty, { ...weather, first: null, yearlyChange: null }, []],
  ["nothing without an outcome", { ...poverty, current: null, done: null }, pace, []],
])("%s", (_, part, result, lines) => {
  expect(methodCalculation(part, result).map((line) => line.replaceAll("\u00A0", " "))).toEqual(lines);
});
