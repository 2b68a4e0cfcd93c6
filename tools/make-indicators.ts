import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { normaliseTitle } from "@foljsam/domain";
import { unitOfTitle } from "@foljsam/kolada";
import { rowsOfSample } from "../packages/kolada/src/source/csv-rows.ts";
import { marginsOf, type ReviewedMargin } from "./indicator-margins.ts";

/** One line of data/indicators.csv, as text. */
export type IndicatorLine = Readonly<Record<(typeof columns)[number], string>>;

type KpiLine = Readonly<Record<string, string>>;

export const columns = [
  "id",
  "title",
  "unit",
  "byGender",
  "publishedFor",
  "closedAfter",
  "withdrawn",
  "operatingArea",
  "perspective",
  "nextPublication",
  "source",
  "earlierTitles",
  "margin",
  "description",
] as const;

const publishedFor: Readonly<Record<string, string>> = { K: "municipalities", L: "regions", A: "both" };
const longestSource = 120;

/**
 * The lines of data/indicators.csv out of Kolada's catalogues, the newest first. What only an older catalogue or the file itself
 * knows is kept as withdrawn; a title that another has taken the place of is kept as an earlier one, and a margin of error that the
 * titles no longer lead to is kept too.
 */
export function linesOf(
  catalogues: readonly (readonly KpiLine[])[],
  kept: readonly IndicatorLine[],
  reviewed: readonly ReviewedMargin[] = [],
): IndicatorLine[] {
  const lines = new Map<string, IndicatorLine>();
  catalogues.forEach((catalogue, age) => {
    for (const kpi of catalogue) lines.set(kpi["id"] ?? "", merge(lines.get(kpi["id"] ?? ""), lineOf(kpi, age > 0)));
  });
  for (const line of kept) lines.set(line.id, merge(lines.get(line.id), { ...line, withdrawn: "true" }));
  const margins = marginsOf([...lines.values()], reviewed);
  return [...lines.values()]
    .map((line) => ({ ...line, margin: margins.get(line.id) ?? line.margin }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function lineOf(kpi: KpiLine, withdrawn: boolean): IndicatorLine {
  const title = tidy(kpi["title"]);
  const [description, ...sources] = tidy(kpi["description"]).split(/\s*\bK[äa]lla\b:?\s*/);
  return {
    id: kpi["id"] ?? "",
    title,
    unit: unitOfTitle(title),
    byGender: String(["1", "true", "True"].includes(kpi["is_divided_by_gender"] ?? "")),
    publishedFor: publishedFor[kpi["municipality_type"] ?? ""] ?? "both",
    closedAfter: /\( ?- ?(\d{4}) ?\)$/.exec(title)?.[1] ?? "",
    withdrawn: String(withdrawn),
    operatingArea: tidy(kpi["operating_area"]),
    perspective: tidy(kpi["perspective"]),
    nextPublication: withdrawn ? "" : tidy(kpi["publication_date"]),
    source: shortSource(sources.at(-1) ?? ""),
    earlierTitles: "",
    margin: "",
    description: firstSentence(description ?? ""),
  };
}

/** The newer line, with the titles of the older that it no longer bears. */
function merge(newer: IndicatorLine | undefined, older: IndicatorLine): IndicatorLine {
  if (!newer) return older;
  const titles = [newer.title, ...listed(newer), older.title, ...listed(older)].filter((title) => title !== "");
  const distinct = new Map(titles.toReversed().map((title) => [normaliseTitle(title), title]));
  distinct.delete(normaliseTitle(newer.title));
  return {
    ...newer,
    earlierTitles: [...distinct.values()].toSorted().join("|"),
    margin: newer.margin || older.margin,
  };
}

const listed = (line: IndicatorLine) => line.earlierTitles.split("|");

const tidy = (text = "") => text.replaceAll("\\n", " ").replaceAll(/\s+/g, " ").trim();

function firstSentence(text: string): string {
  return /^.*?[\p{Ll})%\d]\.(?= \p{Lu}|$)/u.exec(text)?.[0] ?? text;
}

function shortSource(text: string): string {
  const source = text.replace(/\. .*$|\.$/, "").trim();
  return source.length > longestSource ? "" : source;
}

/** A catalogue as Kolada's KPI tables are written, or data/indicators.csv: headings first. */
export function parseTable(text: string, delimiter: string): Readonly<Record<string, string>>[] {
  const [headings, ...rows] = rowsOfSample(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"), delimiter);
  return rows.map(({ line, cells, broken }) => {
    if (broken || cells.length !== headings?.cells.length) throw new Error(`Line ${line} cannot be divided.`);
    return Object.fromEntries(headings.cells.map((heading, index) => [heading, cells[index] ?? ""]));
  });
}

export function writeTable(lines: readonly IndicatorLine[]): string {
  const cell = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns.join(";"), ...lines.map((line) => columns.map((column) => cell(line[column])).join(";")), ""].join(
    "\n",
  );
}

if (import.meta.main) {
  const path = join(import.meta.dirname, "../data/indicators.csv");
  const catalogues = await Promise.all(
    process.argv.slice(2).map(async (name) => parseTable(await readFile(name, "utf8"), ",")),
  );
  const kept = existsSync(path) ? (parseTable(await readFile(path, "utf8"), ";") as IndicatorLine[]) : [];
  const reviewed = join(import.meta.dirname, "../data/indicator-margins.csv");
  const lines = linesOf(catalogues, kept, parseTable(await readFile(reviewed, "utf8"), ";") as ReviewedMargin[]);
  await writeFile(path, writeTable(lines));
  console.log(`${lines.length} nyckeltal`);
}
