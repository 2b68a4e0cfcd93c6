import type { FromToFigures, FromToRow } from "../from-to/figures.ts";

const way = (key: string, name: string, from: number, to: number, target: number): FromToRow => ({
  key,
  name,
  from: { year: 2019, value: from, kind: "baseline" },
  to: { year: 2022, value: to },
  target: { year: 2022, value: target },
  isBroken: false,
  example: true,
  standIn: null,
});

/** The region and its municipalities from their baselines, one of them without figures and one hidden. Invented. */
export const fromTo: FromToFigures = {
  title: "Elever i åk 9 som är behöriga till yrkesprogram, andel (%)",
  unit: "percent",
  decimals: 1,
  pooledYears: 1,
  gap: false,
  direction: "increase",
  highlight: "0010",
  rows: [
    way("0010", "Region Blekinge", 84.2, 85.9, 86.2),
    way("1080", "Karlskrona", 82.3, 87.5, 84.3),
    way("1081", "Ronneby", 84.9, 84.9, 86.9),
    { ...way("1082", "Karlshamn", 84.3, 81.2, 86.3), isBroken: true },
    { ...way("1083", "Sölvesborg", 82.4, 0, 84.4), to: "bortfall" },
    { ...way("1060", "Olofström", 0, 0, 0), from: "sekretess", to: "sekretess", target: null },
  ],
};

/** Every area to the same level, from different years, without baselines. Invented. */
export const fromToLevel: FromToFigures = {
  ...fromTo,
  title: "Fallskador bland personer 80+, antal per 100 000",
  unit: "per-100000",
  decimals: 0,
  pooledYears: 3,
  direction: "decrease",
  highlight: "1081",
  rows: [
    way("0010", "Region Blekinge", 4200, 3950, 3500),
    way("1080", "Karlskrona", 4400, 3480, 3500),
    { ...way("1081", "Ronneby", 3900, 4100, 3500), from: { year: 2016, value: 3900, kind: "first" } },
  ],
};
