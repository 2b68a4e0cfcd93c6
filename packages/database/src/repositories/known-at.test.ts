import type { Database } from "@foljsam/database";
import { DomainError, type Indicator } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import type { NewStand } from "./adopted-judgements.ts";
import { listAdoptedJudgements, recordStand } from "./adopted-judgements.ts";
import { ensureAnnualReports, setAnnualReportStatus } from "./annual-reports.ts";
import { loadBaselines, recordBaseline } from "./baselines.ts";
import { load, prepare, row } from "./figures.fixture.ts";
import { findKnownAt } from "./known-at.ts";
import { listRuns } from "./runs.ts";
import { saveCollaboration } from "./save-collaboration.ts";
import { blekinge } from "./collaboration.fixture.ts";
import { loadSeriesHistory } from "./series-history.ts";
import { changeOwnIndicator, createOwnIndicator, type OwnIndicator } from "./own-indicators.ts";
import { stateVersion } from "./state-version.ts";
import { undoImport } from "./undo.ts";

const key = { goal: "blekinge-1", area: "0010", gender: "T" } as const;
const baseline = { ...key, part: "andel", year: 2018, source: "Kolada", decidedOn: "2020-02-07", decidedBy: "LSVO" };
const stand: NewStand = {
  ...key,
  year: 2021,
  status: "behind",
  reason: "Sen start",
  body: "lsvo",
  decidedOn: "2022-03-10",
  decision: "§ 14",
  computed: { status: "on-track", method: { method: "linear-pace", version: "1" }, run: 1 },
  by: "Maja",
};

const decide = (db: Database, value: number) =>
  recordBaseline(db, { ...baseline, value, sourceValue: null, by: null }, () => undefined);
const adopt = (db: Database, status: NewStand["status"]) => recordStand(db, { ...stand, status }, () => undefined);

/** What has been recorded is told to the millisecond: the next thing comes in another one. */
async function nextMillisecond(db: Database): Promise<string> {
  const now = Date.now();
  while (Date.now() <= now + 1) await db.execute("select 1");
  return new Date(now + 1).toISOString();
}

const own: OwnIndicator = {
  title: "Elever som trivs, andel (%)",
  unit: "percent",
  decimals: 1,
  polarity: "higher",
  byGender: false,
  publishedFor: "municipalities",
  source: null,
  description: null,
};
const withBreak = (indicator: Indicator): Indicator => ({
  ...indicator,
  breaks: [...indicator.breaks, { year: 2017, reason: "Ny metod" }],
});

onPostgres("what was known", () => {
  const shared = sharedDatabase();

  test(
    "at a moment, after a run, and after a run at a moment",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await decide(db, 10.1);
      await adopt(db, "behind");
      const between = await nextMillisecond(db);
      await load(db, [row(9.6)]);
      await decide(db, 9.9);
      await adopt(db, "far-behind");

      const known = async (request: Parameters<typeof findKnownAt>[1]) => {
        const { run, until } = await findKnownAt(db, request);
        const [decided] = await loadBaselines(db, [key.goal], until);
        const stands = await listAdoptedJudgements(db, { goals: [key.goal], until });
        return [run, decided?.value, stands.map(({ status }) => status)];
      };
      const first = [1, 10.1, ["behind"]];
      const both = [2, 9.9, ["behind", "far-behind"]];
      expect(await known({})).toEqual(both);
      expect(await known({ asOfRun: 2 })).toEqual(both);
      expect(await known({ asOfRun: 1 })).toEqual(first);
      expect(await known({ asOfRun: 0 })).toEqual([0, undefined, []]);
      expect(await known({ asOf: between })).toEqual(first);
      expect(await known({ asOf: new Date().toISOString() })).toEqual(both);
      expect(await known({ asOf: "2020-01-01" })).toEqual([0, undefined, []]);
      expect(await known({ asOf: "2100-01-01" })).toEqual(both);
      expect(await known({ asOf: "2100-01-01", asOfRun: 1 })).toEqual([1, 9.9, ["behind", "far-behind"]]);
      await expect(known({ asOfRun: 3 })).rejects.toEqual(new DomainError("run-not-found", { run: 3 }));
    }),
  );

  test.each([
    ["winter", "2022-01-31", "2022-01-31T22:59:59.999Z"],
    ["summer", "2022-06-30", "2022-06-30T21:59:59.999Z"],
  ])("a day in %s ends when it does in Sweden", (_, asOf, until) =>
    rolledBack(shared, async (db) => expect(await findKnownAt(db, { asOf })).toEqual({ run: 0, until }))(),
  );

  test(
    "runs come in the order of their moments, also those of one transaction",
    rolledBack(shared, async (db) => {
      await prepare(db);
      for (const value of [9.5, 9.6, 9.7]) {
        await load(db, [row(value)]);
        await nextMillisecond(db);
      }
      const moments = (await listRuns(db)).map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted().toReversed());
      expect(new Set(moments).size).toBe(3);
    }),
  );

  test(
    "series tell which runs changed them, and how they stood after each",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row(10, { year: 2019 })]);
      await load(db, [row(80, { indicator: "N00925" })]);
      await load(db, [row(9.6), row("suppressed", { year: 2021 })]);
      await undoImport(db, 3, { by: "Maja" });
      const { runs, after } = await loadSeriesHistory(db, { indicators: ["N02904"], areas: ["0010"] });
      expect(runs).toEqual([1, 3, 4]);
      const told = (run: number) =>
        after(run).map(({ points }) => points.map(({ year, value, missing }) => [year, value ?? missing]));
      expect(told(0)).toEqual([]);
      expect(told(2)).toEqual([
        [
          [2019, 10],
          [2020, 9.5],
        ],
      ]);
      expect(told(3)).toEqual([
        [
          [2019, 10],
          [2020, 9.6],
          [2021, "suppressed"],
        ],
      ]);
      expect(told(4)).toEqual(told(1));
    }),
  );

  test(
    "the state has another version after each thing that judgements follow from, and the same until then",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const versions = [await stateVersion(db)];
      const steps = [
        () => load(db, [row(9.5)]),
        () => decide(db, 10.1),
        () => adopt(db, "behind"),
        () => adopt(db, null),
        () => saveCollaboration(db, { ...blekinge, method: "projection" }),
        () =>
          saveCollaboration(db, {
            ...blekinge,
            goals: blekinge.goals.map((goal) => ({ ...goal, method: "growth-rate" })),
          }),
        () => createOwnIndicator(db, own),
        () => changeOwnIndicator(db, "E00001", { ...own, title: "Elever som trivs bra, andel (%)" }),
        () => changeOwnIndicator(db, "E00001", { ...own, decimals: 2 }),
        () => changeOwnIndicator(db, "E00001", { ...own, polarity: "lower" }),
        () => saveCollaboration(db, { ...blekinge, indicators: blekinge.indicators.map(withBreak) }),
        () => ensureAnnualReports(db, "blekinge", 2021, new Map([["barn-och-unga", "2022-02-28"]])),
        () => setAnnualReportStatus(db, "blekinge", { group: "barn-och-unga", year: 2021, status: "draft" }),
      ];
      for (const step of steps) {
        await step();
        versions.push(await stateVersion(db));
        expect(await stateVersion(db)).toBe(versions.at(-1));
      }
      expect(new Set(versions).size).toBe(steps.length + 1);
    }),
  );
});
