import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCollaboration } from "../collaboration/read-collaboration.ts";
import { readAnnualReportEntries, readBaselineEntries } from "./read-decisions.ts";

const data = join(import.meta.dirname, "../../../../data");
const blekinge = await readCollaboration(join(data, "collaborations/blekinge"));
const find = async (slug: string) => (slug === blekinge.slug ? blekinge : undefined);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "foljsam-decisions-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A copy of an example file in which one thing reads otherwise. */
async function altered(file: string, from: string, to: string): Promise<string> {
  const text = await readFile(join(data, "example", file), "utf8");
  expect(text).toContain(from);
  const path = join(dir, file);
  await writeFile(path, text.replace(from, to));
  return path;
}

test.each([
  ["a goal that is not there", "goal: 22", "goal: 23", "goal", "ett mål mellan 1 och 22", "23"],
  [
    "a part that the goal has not",
    "part: hemtjanst",
    "part: main",
    "part",
    "någon av delarna hemtjanst, sarskilt-boende",
    '"main"',
  ],
  [
    "an area outside the collaboration",
    '"1080", "1081"',
    '"1080", "1280"',
    "areas",
    "någon av huvudmännens koder",
    '"1280"',
  ],
  ["a year that cannot be", "year: 2018", "year: 18", "year", "ett årtal mellan 1900 och 2100", "18"],
  ["no source", ", source: Påhittat exempelvärde", "", "source", "en text", "ingenting"],
  [
    "a collaboration that is not there",
    "collaboration: blekinge",
    "collaboration: halland",
    "collaboration",
    "en samverkan som finns",
    '"halland"',
  ],
])("a baseline with %s is refused", async (_, from, to, field, expected, found) => {
  const reading = readBaselineEntries(await altered("baselines.yaml", from, to), find);
  await expect(reading).rejects.toMatchObject({
    name: "CollaborationFileError",
    line: expect.any(Number),
    field,
    expected: expect.stringContaining(expected),
    found,
  });
});

test.each([
  ["an unknown state", "status: draft", "status: utkast", "status", "någon av not-started, draft", '"utkast"'],
  [
    "a group that does not report",
    "group: aldre",
    "group: beredningsgrupp",
    "group",
    "en grupp som lämnar årsrapport: lsvo",
    '"beredningsgrupp"',
  ],
])("an annual report with %s is refused", async (_, from, to, field, expected, found) => {
  const reading = readAnnualReportEntries(await altered("annual-reports.yaml", from, to), find);
  await expect(reading).rejects.toMatchObject({ field, expected: expect.stringContaining(expected), found });
});
