import type { FileReport, ImportPreview, ImportRun, Outcome, Series } from "@foljsam/domain";
import type { Database } from "../connection/database.ts";
import { saveAreas } from "./areas.ts";
import { blekinge, karlshamn, karlskrona, region } from "./collaboration.fixture.ts";
import { commitImport } from "./commit.ts";
import { saveCollaboration } from "./save-collaboration.ts";
import { loadSeries } from "./series.ts";
import type { StagedRow } from "./staged-row.ts";
import type { StagedFile } from "./staging.ts";
import { stageFile } from "./staging.ts";

/** A figure or the kind of its absence for the total of N02904 in the region and year 2020, unless told otherwise. */
export function row(outcome: number | Outcome["missing"], given: Partial<StagedRow> = {}): StagedRow {
  const told = typeof outcome === "number" ? { value: outcome, missing: null } : { value: null, missing: outcome };
  const key = { indicator: "N02904", area: "0010", year: 2020, gender: "T" } as const;
  return { ...key, numerator: null, denominator: null, line: 2, ...told, ...given } as StagedRow;
}

/** Fills a database with the areas and the collaboration that figures need. */
export async function prepare(db: Database): Promise<void> {
  await saveAreas(db, [region, karlskrona, karlshamn]);
  await saveCollaboration(db, blekinge);
}

/** Stages rows as a file would be, all at once unless it says how many at a time, and gives back its preview. */
export async function preview(
  db: Database,
  rows: readonly StagedRow[],
  given: Partial<FileReport> & Partial<Omit<StagedFile, "file" | "report">> & { readonly atATime?: number } = {},
): Promise<ImportPreview> {
  const { groups = [], unknownIndicators = [], questions = [], answers = [], upload = null, ...others } = given;
  const { atATime = rows.length, ...report } = others;
  const name = report.file ?? "n02904.csv";
  return await stageFile(db, async (write) => {
    for (let at = 0; at < rows.length; at += atATime) await write(rows.slice(at, at + atATime));
    return {
      file: { name, bytes: 100, sha256: "ab".repeat(32) },
      report: { ...reportOf(rows, name), ...report },
      groups,
      unknownIndicators,
      questions,
      answers,
      upload,
    };
  });
}

/** Loads rows as a file would be loaded. */
export async function load(
  db: Database,
  rows: readonly StagedRow[],
  given: Parameters<typeof preview>[2] = {},
): Promise<ImportRun | null> {
  return await commitImport(db, (await preview(db, rows, given)).id, { by: "Maja" });
}

/** What N02904 says of the region's total, year by year: a value or the kind of its absence. */
export async function figures(db: Database, asOfRun?: number): Promise<Record<number, number | string | null>> {
  const series = await loadSeries(db, { indicators: ["N02904"], areas: ["0010"], genders: ["T"], asOfRun });
  return Object.fromEntries(series.flatMap(pointsOf));
}

function pointsOf({ points }: Series): [number, number | string | null][] {
  return points.map(({ year, value, missing }) => [year, value ?? missing]);
}

function reportOf(rows: readonly StagedRow[], file: string): FileReport {
  const count = (kind: Outcome["missing"]) => rows.filter((each) => each.missing === kind).length;
  return {
    file,
    shape: "K3",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    columns: [],
    rows: rows.length,
    observations: count(null),
    missing: {
      "not-reported": count("not-reported"),
      "not-applicable": count("not-applicable"),
      suppressed: count("suppressed"),
      empty: count("empty"),
    },
    rejected: 0,
    problems: [],
    notices: [],
  };
}
