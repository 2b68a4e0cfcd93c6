import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { listAreas } from "./areas.ts";
import { commitImport } from "./commit.ts";
import { figures, load, prepare, preview, row } from "./figures.fixture.ts";
import { findIndicator, listIndicators } from "./indicators.ts";
import { findPreview } from "./preview.ts";
import { latestRun, listRuns } from "./runs.ts";
import { loadSeries } from "./series.ts";
import { stageFile } from "./staging.ts";
import { leftOvers, stagedTables } from "./staged-tables.fixture.ts";

const missing = "00000000-0000-4000-8000-000000000000";
const kinds = ["not-reported", "not-applicable", "suppressed", "empty"] as const;

onPostgres("importing a file", () => {
  const shared = sharedDatabase();

  test(
    "a preview tells what is new, changed and unchanged, and changes nothing",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row(10, { year: 2019, line: 3 })]);
      const previewed = await preview(db, [
        row(9.5),
        row(10.25, { year: 2019, line: 3 }),
        row(8, { year: 2021, line: 4 }),
      ]);
      expect(previewed).toMatchObject({ difference: { new: 1, changed: 1, unchanged: 1 }, baseRun: 1 });
      const key = { indicator: "N02904", area: "0010", gender: "T" };
      expect(previewed.changes).toEqual([
        {
          key: { ...key, year: 2019 },
          from: { value: 10, missing: null },
          to: { value: 10.25, missing: null },
          line: 3,
        },
        { key: { ...key, year: 2021 }, from: null, to: { value: 8, missing: null }, line: 4 },
      ]);
      expect(await findPreview(db, previewed.id)).toEqual(previewed);
      expect(await figures(db)).toEqual({ 2019: 10, 2020: 9.5 });
      expect(await latestRun(db)).toBe(1);
    }),
  );

  test(
    "a committed preview is a run, and its figures count",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const run = await load(db, [row(9.468342), row("suppressed", { year: 2021, line: 3 })]);
      expect(run).toMatchObject({
        run: 1,
        kind: "load",
        undoes: null,
        undoneBy: null,
        difference: { new: 2, changed: 0, unchanged: 0 },
        file: { name: "n02904.csv", bytes: 100, sha256: "ab".repeat(32) },
        example: false,
        by: "Maja",
      });
      expect(await figures(db)).toEqual({ 2020: 9.468342, 2021: "suppressed" });
      const { report: _, ...summary } = run ?? {};
      expect(await listRuns(db)).toEqual([summary]);
    }),
  );

  test.each([0, -0.1, 1e-300, 1.7976931348623157e308, 0.1 + 0.2, 2550.3])("%d is kept to the last bit", (value) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(value)]);
      expect(await figures(db)).toEqual({ 2020: value });
    })(),
  );

  test.each(kinds)("%s is kept as what it is", (kind) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(kind)]);
      expect(await figures(db)).toEqual({ 2020: kind });
    })(),
  );

  test(
    "the same file twice says nothing new, and makes no run",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row("empty", { year: 2021, line: 3 })]);
      const again = await preview(db, [row(9.5), row("empty", { year: 2021, line: 3 })]);
      expect(again.difference).toEqual({ new: 0, changed: 0, unchanged: 2 });
      expect(again.changes).toEqual([]);
      expect(again.committed).toBeNull();
      expect(await commitImport(db, again.id, { by: "Maja" })).toBeNull();
      expect(await findPreview(db, again.id)).toMatchObject({ committed: { run: null } });
      expect(await latestRun(db)).toBe(1);
    }),
  );

  test(
    "a value that has become a kind of absence is a change, and so is one kind that becomes another",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row("suppressed", { year: 2021, line: 3 })]);
      const run = await load(db, [row("empty"), row("not-reported", { year: 2021, line: 3 })]);
      expect(run?.difference).toEqual({ new: 0, changed: 2, unchanged: 0 });
      expect(await figures(db)).toEqual({ 2020: "empty", 2021: "not-reported" });
    }),
  );

  test.each([
    ["left out", { numerator: null, denominator: null }, { new: 0, changed: 0, unchanged: 1 }],
    ["the same", { numerator: 19, denominator: 200 }, { new: 0, changed: 0, unchanged: 1 }],
    ["another", { numerator: 38, denominator: 400 }, { new: 0, changed: 1, unchanged: 0 }],
  ])("a numerator and denominator that are %s are judged as such", (_, counts, difference) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5, { numerator: 19, denominator: 200 })]);
      expect((await preview(db, [row(9.5, counts)])).difference).toEqual(difference);
    })(),
  );

  test(
    "a row said twice counts once",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const previewed = await preview(db, [row(9.5), row(9.5, { line: 3 }), row("empty", { year: 2021, line: 4 })]);
      expect(previewed.difference).toEqual({ new: 2, changed: 0, unchanged: 1 });
      expect(previewed.report.rejected).toBe(0);
      expect(previewed.report.notices).toEqual([{ code: "repeated-rows", facts: { count: 1 } }]);
      expect(previewed.changes.map(({ line }) => line)).toEqual([2, 4]);
      await commitImport(db, previewed.id, { by: "Maja" });
      expect(await figures(db)).toEqual({ 2020: 9.5, 2021: "empty" });
    }),
  );

  test(
    "rows that contradict one another are all rejected, and every row is still accounted for",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const rows = [row(9.5), row(9.6, { line: 3 }), row("empty", { line: 4 }), row(8, { year: 2021, line: 5 })];
      const { report, difference, id } = await preview(db, rows);
      expect(report).toMatchObject({ rows: 4, observations: 1, missing: { empty: 0 }, rejected: 3 });
      expect(difference).toEqual({ new: 1, changed: 0, unchanged: 0 });
      const key = { indicator: "N02904", area: "0010", year: 2020, gender: "T" };
      const facts = { ...key, firstLine: 2, lastLine: 4, times: 3 };
      expect(report.problems).toEqual(
        [9.5, 9.6, "empty"].map((found, at) => ({
          line: at + 2,
          column: null,
          code: "conflicting-duplicate",
          facts: { ...facts, found },
        })),
      );
      await commitImport(db, id, { by: "Maja", allowPartial: true });
      expect(await figures(db)).toEqual({ 2021: 8 });
    }),
  );

  test(
    "a contradiction in a file takes its repetitions with it, and is told of an indicator the register lacks",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const unknown = { indicator: "N99999", area: "1080" };
      const rows = [
        row(1, unknown),
        row(1, { ...unknown, line: 3 }),
        row(2, { ...unknown, line: 4 }),
        row(7, { line: 5 }),
      ];
      const { report, difference } = await preview(db, rows);
      expect(report).toMatchObject({ rows: 4, observations: 1, rejected: 3, notices: [] });
      expect(report.problems.map(({ line, facts }) => [line, facts["indicator"], facts["area"]])).toEqual(
        [2, 3, 4].map((line) => [line, "N99999", "1080"]),
      );
      expect(difference).toEqual({ new: 1, changed: 0, unchanged: 0 });
    }),
  );

  test(
    "a file that contradicts itself throughout lists a thousand problems and counts all",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const rows = Array.from({ length: 3000 }, (_, at) => row(at, { year: 1900 + (at % 150), line: at + 2 }));
      const { report } = await preview(db, rows);
      expect(report).toMatchObject({ rows: 3000, observations: 0, rejected: 3000 });
      expect(report.problems.map(({ line }) => line)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 2));
    }),
  );

  test(
    "an indicator and a group that the register lacks come into being when the file is committed, not before",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const group = { code: "G:Länet", name: "Länet (ovägt medel)", kind: "group" } as const;
      const before = { indicators: await listIndicators(db), areas: await listAreas(db) };
      const rows = [
        row(1, { indicator: "U99999", area: group.code, gender: "K" }),
        row(2, { indicator: "N02904", area: group.code, line: 3 }),
        row(3, { indicator: "U99998", line: 4 }),
      ];
      const previewed = await preview(db, rows, { groups: [group], unknownIndicators: ["U99998", "U99999"] });
      expect(previewed.changes.map(({ key }) => [key.indicator, key.area])).toEqual([
        ["U99999", "G:Länet"],
        ["N02904", "G:Länet"],
        ["U99998", "0010"],
      ]);
      expect({ indicators: await listIndicators(db), areas: await listAreas(db) }).toEqual(before);

      await commitImport(db, previewed.id, { by: "Maja" });
      expect(await findIndicator(db, "U99999")).toMatchObject({ title: null, unit: "unknown", byGender: true });
      expect(await findIndicator(db, "U99998")).toMatchObject({ title: null, unit: "unknown", byGender: false });
      expect(await listAreas(db)).toContainEqual(group);
      const series = await loadSeries(db, { indicators: ["U99999", "N02904", "U99998"] });
      expect(series.map(({ indicator, area, points }) => [indicator, area, points[0]?.value])).toEqual([
        ["N02904", "G:Länet", 2],
        ["U99998", "0010", 3],
        ["U99999", "G:Länet", 1],
      ]);
    }),
  );

  test(
    "every point knows its counts, its run, and whether the file by its name holds invented figures",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const counts = { numerator: 95, denominator: 1000 };
      const run = await load(db, [row(9.5, counts)], { file: "exempel-pahittade-n02904.csv" });
      expect(run?.example).toBe(true);
      const [series] = await loadSeries(db, { indicators: ["N02904"] });
      expect(series?.points).toEqual([{ year: 2020, value: 9.5, missing: null, ...counts, run: 1, example: true }]);
    }),
  );

  test.each([
    ["is not there", missing, {}, new DomainError("preview-not-found", { preview: missing })],
    ["has no such id", "7", {}, new DomainError("preview-not-found", { preview: "7" })],
    [
      "has rejected rows",
      null,
      { rejected: 2 },
      new DomainError("preview-has-rejected-rows", { file: "n02904.csv", rejected: 2 }),
    ],
  ])("a preview that %s is not committed", (_, id, report, error) =>
    rolledBack(shared, async (db) => {
      await prepare(db);
      const previewed = await preview(db, [row(9.5)], report);
      await expect(commitImport(db, id ?? previewed.id, { by: "Maja" })).rejects.toEqual(error);
      expect(await latestRun(db)).toBe(0);
    })(),
  );

  test(
    "a file without a single figure is nothing to load",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const { id } = await preview(db, []);
      const error = new DomainError("nothing-to-load", { file: "n02904.csv" });
      await expect(commitImport(db, id, { by: "Maja" })).rejects.toEqual(error);
    }),
  );

  test(
    "a preview is committed once",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const { id } = await preview(db, [row(9.5)]);
      await commitImport(db, id, { by: "Maja" });
      const error = new DomainError("preview-already-committed", { file: "n02904.csv", run: 1 });
      await expect(commitImport(db, id, { by: "Maja" })).rejects.toEqual(error);
      expect(await findPreview(db, id)).toMatchObject({ committed: { run: 1, at: expect.stringMatching(/^20/) } });
    }),
  );

  test(
    "a preview is stale when a later run has touched its figures, and holds when it has touched others",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const touched = await preview(db, [row(9.5)]);
      const untouched = await preview(db, [row(7, { year: 2018 })]);
      const alike = await preview(db, [row(9.6)]);
      await load(db, [row(9.6)]);
      const error = new DomainError("preview-is-stale", { file: "n02904.csv", run: 1 });
      await expect(commitImport(db, touched.id, { by: "Maja" })).rejects.toEqual(error);
      expect(await commitImport(db, untouched.id, { by: "Maja" })).toMatchObject({ run: 2 });
      expect(await commitImport(db, alike.id, { by: "Maja" })).toBeNull();
    }),
  );

  test("two who commit at once get a run each, and none is lost", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const years = [2015, 2016, 2017, 2018, 2019, 2020];
      const previews = await Promise.all(years.map((year) => preview(db, [row(year, { year })])));
      const runs = await Promise.all(previews.map(({ id }) => commitImport(db, id, { by: "Maja" })));
      expect(runs.map((run) => run?.run).sort()).toEqual([1, 2, 3, 4, 5, 6]);
      expect(Object.keys(await figures(db)).map(Number)).toEqual(years);
    }));

  test("a row that the database refuses stops the file, which leaves nothing behind and no connection hanging", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      await expect(preview(db, [row(9.5), row(Number.NaN, { year: 2021 })])).rejects.toThrow(
        /observation_value_is_finite/,
      );
      expect(await leftOvers(db)).toEqual([]);
      expect(await load(db, [row(9.5)])).toMatchObject({ run: 1 });
    }));

  test("a file that is given up leaves nothing behind", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const given = stageFile(db, async (write) => {
        await write([row(9.5)]);
        throw new Error("given up");
      });
      await expect(given).rejects.toThrow("given up");
      expect(await leftOvers(db)).toEqual([]);
    }));

  test("a preview older than a day is swept away when the next file comes", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const old = await preview(db, [row(9.5)]);
      await db.execute("update import_preview set created_at = now() - interval '25 hours'");
      const young = await preview(db, [row(9.5)]);
      expect(await findPreview(db, old.id)).toBeUndefined();
      expect(await findPreview(db, young.id)).toEqual(young);
      expect(await leftOvers(db)).toHaveLength(2);
    }));

  test("a preview whose rows are gone is no longer there to commit", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const { id } = await preview(db, [row(9.5)]);
      const [table] = await stagedTables(db);
      await db.execute(`drop table ${table}`);
      const error = new DomainError("preview-not-found", { preview: id });
      await expect(commitImport(db, id, { by: "Maja" })).rejects.toEqual(error);
    }));
});
