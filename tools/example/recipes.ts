import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MissingKind, Year } from "@foljsam/domain";

export const municipalities = ["1080", "1081", "1082", "1083", "1060"] as const;
export type Municipality = (typeof municipalities)[number];

/** The inhabitants of each municipality in thousands, and how many in a hundred are women. */
export const inhabitants: Readonly<Record<Municipality, number>> = {
  "1080": 66,
  "1081": 29,
  "1082": 32,
  "1083": 17,
  "1060": 13,
};
export const womenShare = 0.49;

/** Outcomes that are absent: those that every named field fits; a field left empty fits all. */
type Gap = {
  readonly kind: MissingKind;
  readonly areas: readonly string[];
  readonly years: readonly Year[];
  readonly genders: readonly string[];
};

/** How the invented figures of an indicator are made: where it stands in 2019, how it came there and where it goes. */
export type Recipe = {
  /** Which of the example files the figures are written to. */
  readonly file: string;
  readonly indicator: string;
  /** Areas that have figures; `mean` adds the unweighted mean of the municipalities. */
  readonly areas: "region" | "municipalities" | "municipalities-and-mean" | "both";
  readonly years: readonly Year[];
  /** The county's figure in 2019. */
  readonly level: number;
  /** Yearly change up to 2019, whole change 2019–2022, and change 2022–2023. */
  readonly before: number;
  readonly after: number;
  readonly last: number;
  /** Women's figure less men's; null for an indicator that is not divided by sex. */
  readonly women: number | null;
  /** How far a municipality may lie from the county, in level and in its change 2019–2022, and how much single years sway. */
  readonly spread: number;
  readonly drift: number;
  readonly sway: number;
  /** A change of method: figures from this year on are so much higher. */
  readonly jump: { readonly year: Year; readonly by: number } | null;
  /** How many the figures of the county are of, and how many of them a figure counts per; null where that is not told. */
  readonly people: { readonly county: number; readonly per: number } | null;
  /** The indicator that is the margin of error of the figures, and how many in the county have answered; null where there is none. */
  readonly margin: { readonly indicator: string; readonly answers: number } | null;
  readonly gaps: readonly Gap[];
};

/** The recipes of recipes.csv, in its order, with the gaps of gaps.csv. */
export function readRecipes(): readonly Recipe[] {
  const gaps = tableOf("gaps.csv");
  return tableOf("recipes.csv").map((row) => ({
    file: row("file"),
    indicator: row("indicator"),
    areas: row("areas") as Recipe["areas"],
    years: yearsOf(row("years")),
    level: Number(row("level")),
    before: Number(row("before")),
    after: Number(row("after")),
    last: Number(row("last")),
    women: row("women") === "" ? null : Number(row("women")),
    spread: Number(row("spread")),
    drift: Number(row("drift")),
    sway: Number(row("sway")),
    jump: row("jumpYear") === "" ? null : { year: Number(row("jumpYear")), by: Number(row("jumpBy")) },
    people: row("people") === "" ? null : { county: Number(row("people")), per: Number(row("per")) },
    margin: row("margin") === "" ? null : { indicator: row("margin"), answers: Number(row("answers")) },
    gaps: gaps.filter((gap) => gap("indicator") === row("indicator")).map(gapOf),
  }));
}

type Row = (column: string) => string;

function tableOf(file: string): Row[] {
  const [header = "", ...lines] = readFileSync(join(import.meta.dirname, file), "utf8")
    .trimEnd()
    .split("\n");
  const columns = header.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    return (column) => {
      const cell = cells[columns.indexOf(column)];
      if (cell === undefined) throw new Error(`${file} has no ${column} in: ${line}`);
      return cell;
    };
  });
}

function gapOf(row: Row): Gap {
  const words = (column: string) => row(column).split(" ").filter(Boolean);
  return {
    kind: row("kind") as MissingKind,
    areas: words("areas"),
    years: words("years").map(Number),
    genders: words("genders"),
  };
}

/** "2015-2023" every year, "2016-2022/2" every second, "2015 2017 2020" just these. */
function yearsOf(text: string): Year[] {
  const [, first, last, step] = /^(\d{4})-(\d{4})(?:\/(\d))?$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return text.split(" ").map(Number);
  const by = Number(step ?? 1);
  return Array.from({ length: (Number(last) - Number(first)) / by + 1 }, (_, index) => Number(first) + index * by);
}
