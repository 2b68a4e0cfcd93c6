import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = "packages/database/src/repositories";
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

/** What reads the tables of figures, of figures on their way in, of what is said of them, and of decided baselines. */
const reading = /schema\/(staged-)?(observations|observation-notes|baselines)\.ts|\b(from|join) observation(_note)?\b/;

/** What gives figures out of the package: each asks what is hidden. */
const givesOut = [
  "baselines.ts",
  "observation-stream.ts",
  "preview.ts",
  "revisions.ts",
  "series-history.ts",
  "series.ts",
  "staged-figures.ts",
  "undo.ts",
];

/** What reads them and gives no figure out: what is within the package, counts, or says which rows are meant. */
const keepsInside = [
  // Which areas have outcomes, not what they are.
  "areas.ts",
  "as-of.ts",
  // When and by whom, for how many areas; no value.
  "baseline-rounds.ts",
  "commit.ts",
  "copy-rows.ts",
  // The changes and problems of a preview, which preview.ts gives out.
  "difference.ts",
  "duplicates.ts",
  "hidden-figures.ts",
  "indicators.ts",
  "keys.ts",
  // When, and no figure.
  "last-loaded.ts",
  "observation-notes.ts",
  "own-indicators.ts",
  // The query alone; series.ts and series-history.ts hide what it finds.
  "select-figures.ts",
  "staged-notes.ts",
  "stores.ts",
];

test("every reader of figures is known, as one that hides small cells or one that gives none out", () => {
  const readers = files.filter((name) => reading.test(textOf(name)));
  expect(readers.toSorted()).toEqual([...givesOut, ...keepsInside].toSorted());
});

test.each(givesOut)("%s asks what is hidden before it gives figures out", (name) => {
  expect(textOf(name)).toMatch(/loadHiddenFigures|hideBaselines/);
});

test("what reads figures without hiding them does not leave the package", () => {
  const face = readFileSync("packages/database/src/index.ts", "utf8");
  const raw = [
    "selectFigures",
    "readSeries",
    "loadStagedFigures",
    "loadUndoneFigures",
    "readBaselineDecisions",
    "loadHiddenFigures",
  ];
  expect(raw.filter((name) => new RegExp(`\\b${name}\\b`).test(face))).toEqual([]);
  for (const name of raw) expect(files.some((file) => textOf(file).includes(`function ${name}(`))).toBe(true);
});
