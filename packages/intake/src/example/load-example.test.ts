import { join } from "node:path";
import { listAnnualReports, listRuns, loadBaselines, loadSeries, undoImport } from "@foljsam/database";
import { assessProgress, isExampleFile } from "@foljsam/domain";
import type { Collaboration, MissingKind, Progress, Series, Year } from "@foljsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onPostgres, openFreshDatabase } from "../../../../test/postgres/database.ts";
import type { FreshDatabase } from "../../../../test/postgres/database.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { loadExample } from "./load-example.ts";
import type { ExampleLoaded } from "./load-example.ts";

const data = join(import.meta.dirname, "../../../../data");
const municipalities = ["1080", "1081", "1082", "1083", "1060"];

onPostgres("the example on a fresh database", () => {
  let opened: FreshDatabase;
  let blekinge: Collaboration;
  let loaded: ExampleLoaded;
  let series: readonly Series[];
  let baselines: Awaited<ReturnType<typeof loadBaselines>>;

  beforeAll(async () => {
    opened = await openFreshDatabase();
    const [first] = await prepareDatabase(opened.db, data);
    if (!first) throw new Error("no collaboration");
    blekinge = first;
    loaded = await loadExample(opened.db, join(data, "example"));
    series = await loadSeries(opened.db, { indicators: blekinge.indicators.map((indicator) => indicator.id) });
    baselines = await loadBaselines(
      opened.db,
      blekinge.goals.map((goal) => goal.id),
    );
  });
  afterAll(() => opened?.close());

  const seriesOf = (indicator: string, area: string, gender = "T") =>
    series.find((each) => each.indicator === indicator && each.area === area && each.gender === gender);
  const outcome = (indicator: string, area: string, year: Year, gender = "T") =>
    seriesOf(indicator, area, gender)?.points.find((point) => point.year === year);

  function judge(number: number, area: string, asOf: Year): Progress {
    const goal = blekinge.goals.find((each) => each.number === number);
    if (!goal) throw new Error(`no goal ${number}`);
    return assessProgress({
      goal,
      area,
      areaKind: area === blekinge.mainArea ? "region" : "municipality",
      gender: "T",
      asOf,
      indicators: new Map(blekinge.indicators.map((indicator) => [indicator.id, indicator])),
      series: seriesOf,
      baseline: (key) =>
        baselines.find(
          (each) =>
            each.goal === key.goal && each.part === key.part && each.area === key.area && each.gender === key.gender,
        ),
      standIns: blekinge.standIns,
    });
  }

  test("every row of every file is accounted for, and none is rejected", () => {
    expect(loaded.runs).toHaveLength(9);
    const unaccounted = loaded.runs.filter(({ report }) => {
      const missing = Object.values(report?.missing ?? {}).reduce((sum, count) => sum + count, 0);
      return report?.rejected !== 0 || report.rows !== report.observations + missing;
    });
    expect(unaccounted).toEqual([]);
  });

  test("at least four shapes are among them", () => {
    expect(new Set(loaded.runs.map(({ report }) => report?.shape)).size).toBeGreaterThanOrEqual(4);
  });

  test("invented figures are known as such by their files' names, and real ones are not", () => {
    const invented = loaded.runs.filter(({ example }) => example).map(({ file }) => file?.name ?? "");
    expect(invented).toHaveLength(7);
    expect(invented.every(isExampleFile)).toBe(true);
    expect(outcome("N02904", "1080", 2019)?.example).toBe(true);
    expect(outcome("N02904", "0010", 2019)).toMatchObject({ example: false, value: 9.468342 });
  });

  test("all four kinds of missing are among them", () => {
    const kinds = new Set(series.flatMap(({ points }) => points.flatMap(({ missing }) => missing ?? [])));
    expect(kinds).toEqual(new Set<MissingKind>(["not-reported", "not-applicable", "suppressed", "empty"]));
  });

  test("no series has figures after the year that it was closed", () => {
    const closed = new Map(blekinge.indicators.map(({ id, closedAfter }) => [id, closedAfter ?? 9999]));
    const late = series.filter(({ indicator, points }) => (points.at(-1)?.year ?? 0) > (closed.get(indicator) ?? 9999));
    expect(late).toEqual([]);
  });

  test("the county's mean is the plain mean of the municipalities that have a figure", () => {
    const values = municipalities.flatMap((area) => outcome("N15557", area, 2019)?.value ?? []);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(values).toHaveLength(4);
    expect(outcome("N15557", "G33620", 2019)?.value).toBeCloseTo(mean, 5);
  });

  test("every goal has figures for the region, or a mean that stands in for it", () => {
    const without = blekinge.goals.filter(({ number }) => judge(number, "0010", 2021).deciding?.baseline == null);
    expect(without.map((goal) => goal.number)).toEqual([]);
  });

  test("the goals meet different fates", () => {
    const statuses = (asOf: Year) =>
      new Set(
        blekinge.goals.flatMap(({ number }) =>
          ["0010", ...municipalities].map((area) => judge(number, area, asOf).status),
        ),
      );
    expect(statuses(2021)).toEqual(
      new Set([
        "achieved",
        "achieved-turning",
        "on-track",
        "behind",
        "far-behind",
        "wrong-way",
        "right-way",
        "not-assessable",
      ]),
    );
    expect([...statuses(2022)]).toEqual(
      expect.arrayContaining(["achieved", "partly-achieved", "not-achieved", "worse-than-baseline", "not-assessable"]),
    );
  });

  test("the real goal 20 is judged as published figures say: 1.4 of 2 percentage points, and no outcome for 2022", () => {
    expect(judge(20, "0010", 2021)).toMatchObject({ example: false, share: 0.7, deciding: { done: -1.4, needed: -2 } });
    expect(judge(20, "0010", 2022)).toMatchObject({
      status: "not-assessable",
      reason: { code: "no-target-year-outcome", cause: "closed", closedAfter: 2021 },
      deciding: { current: { value: 8.063021, year: 2021 } },
    });
  });

  test("a gap's baseline is the gap between the figures that a reader sees", () => {
    const gap = baselines.find(({ part, area }) => part === "skillnad" && area === "0010");
    const shown = (id: string) => Number(outcome(id, "0010", 2019)?.value?.toFixed(1));
    expect(gap).toMatchObject({ goal: "blekinge-19", gender: "T", year: 2019 });
    expect(gap?.value).toBeCloseTo(shown("N00925") - shown("N00923"), 10);
  });

  test("an area without a figure in the baseline year gets no baseline", () => {
    expect(judge(10, "1081", 2021).reason).toEqual({ code: "baseline-undecided" });
  });

  test("annual reports stand where the example says, due when the annual cycle says", async () => {
    const reports = await listAnnualReports(opened.db, "blekinge", { year: 2022 });
    expect(reports).toEqual([
      { group: "lsvo", year: 2022, status: "not-started", dueOn: "2023-04-30" },
      { group: "barn-och-unga", year: 2022, status: "submitted", dueOn: "2023-02-28" },
      { group: "vuxna", year: 2022, status: "draft", dueOn: "2023-02-28" },
      { group: "aldre", year: 2022, status: "not-started", dueOn: "2023-02-28" },
    ]);
  });

  test("a second loading brings nothing, and does not bring back what has been undone", async () => {
    const [newest] = loaded.runs.slice(-1);
    await undoImport(opened.db, newest?.run ?? 0, { by: "Samordnaren" });
    const before = await listRuns(opened.db);
    expect(await loadExample(opened.db, join(data, "example"))).toEqual({ runs: [], baselines: 0, annualReports: 0 });
    expect(await listRuns(opened.db)).toEqual(before);
  });
});
