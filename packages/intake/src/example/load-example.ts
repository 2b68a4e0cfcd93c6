import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@foljsam/database";
import {
  commitImport,
  decideBaselines,
  ensureAnnualReports,
  findCollaboration,
  listAnnualReports,
  listAreas,
  listRuns,
  loadBaselines,
  loadSeries,
  setAnnualReportStatus,
} from "@foljsam/database";
import { DomainError, dueDate } from "@foljsam/domain";
import type { BaselineKey, Collaboration, ImportRun, Year } from "@foljsam/domain";
import { importFile } from "../import-file.ts";
import { baselineDecisions } from "./baseline-decisions.ts";
import type { AnnualReportEntries, BaselineEntries } from "./read-decisions.ts";

/** What a loading of the example brought: the import runs it made, and how many baselines and annual reports were new. */
export type ExampleLoaded = {
  readonly runs: readonly ImportRun[];
  readonly baselines: number;
  readonly annualReports: number;
};

/** Who stands for the import runs of the example. */
export const exampleLoader = "Exempeldata";

/**
 * Loads the example (exempeldata) of a folder: its CSV files, example decisions on baselines and example states of annual reports.
 * A file that was loaded before is left alone, also when its run has been undone since, and so is what has been decided or written.
 * Throws CollaborationFileError for a YAML file that is wrong and DomainError for figures that cannot be loaded.
 */
export async function loadExample(db: Database, dir: string): Promise<ExampleLoaded> {
  const { readAnnualReportEntries, readBaselineEntries } = await import("./read-decisions.ts");
  const find = (slug: string) => findCollaboration(db, slug);
  const baselines = await readBaselineEntries(join(dir, "baselines.yaml"), find);
  const reports = await readAnnualReportEntries(join(dir, "annual-reports.yaml"), find);
  const runs = await loadFiles(db, dir, baselines.collaboration.slug);
  return {
    runs,
    baselines: await decide(db, baselines, runs.length > 0),
    annualReports: await writeReports(db, reports),
  };
}

async function loadFiles(db: Database, dir: string, collaboration: string): Promise<ImportRun[]> {
  const loaded = new Set(
    (await listRuns(db)).flatMap(({ kind, file }) => (kind === "load" && file ? [file.sha256] : [])),
  );
  const runs: ImportRun[] = [];
  for (const name of (await readdir(dir)).filter((each) => each.endsWith(".csv")).toSorted()) {
    const bytes = await readFile(join(dir, name));
    if (loaded.has(createHash("sha256").update(bytes).digest("hex"))) continue;
    const { preview } = await importFile(db, { name, bytes: chunksOf(bytes) }, { collaboration });
    if (!preview) throw new DomainError("nothing-to-load", { file: name });
    const run = await commitImport(db, preview.id, { by: exampleLoader });
    if (run) runs.push(run);
  }
  return runs;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Decides once, when the example comes in: figures that the users have loaded since are theirs to decide on. */
async function decide(db: Database, entries: BaselineEntries, isNew: boolean): Promise<number> {
  const { goals, indicators } = entries.collaboration;
  const decided = await loadBaselines(
    db,
    goals.map((goal) => goal.id),
  );
  if (!isNew && decided.length > 0) return 0;
  const series = await loadSeries(db, { indicators: indicators.map((indicator) => indicator.id) });
  const keyOf = ({ goal, part, area, gender }: BaselineKey) => [goal, part, area, gender].join(" ");
  const keys = new Set(decided.map(keyOf));
  const made = baselineDecisions(entries, { areas: await listAreas(db), series });
  const decisions = made.filter((decision) => !keys.has(keyOf(decision)));
  await decideBaselines(db, decisions);
  return decisions.length;
}

async function writeReports(db: Database, { collaboration, annualReports }: AnnualReportEntries): Promise<number> {
  const { slug, annualCycle } = collaboration;
  const written = await listAnnualReports(db, slug);
  const missing = annualReports.filter(
    ({ group, year }) => !written.some((each) => each.group === group && each.year === year),
  );
  for (const { group, year, status } of missing) {
    await ensureAnnualReports(db, slug, year, new Map([[group, dueOn(annualCycle, group, year)]]));
    await setAnnualReportStatus(db, slug, { group, year, status });
  }
  return missing.length;
}

function dueOn(annualCycle: Collaboration["annualCycle"], group: string, year: Year): string {
  const rule = annualCycle.find((each) => each.event.endsWith("annual-report") && each.groups.includes(group));
  if (!rule) throw new DomainError("group-not-found", { group });
  return dueDate(rule, year);
}
