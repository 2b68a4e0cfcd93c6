import { DomainError } from "@foljsam/domain";
import type { Database } from "@foljsam/database";
import { array, assert, asyncProperty, constantFrom, dictionary, integer, nat, oneof } from "fast-check";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { figures, load, prepare, row } from "./figures.fixture.ts";
import { findRun, latestRun, listRuns, type RunSelection } from "./runs.ts";
import { loadSeries } from "./series.ts";
import { previewUndo, undoImport } from "./undo.ts";

const by = { by: "Maja" };

onPostgres("figures as they were known", () => {
  const shared = sharedDatabase();

  test(
    "each run leaves the figures of the runs before it to be read",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row(10, { year: 2019 })]);
      await load(db, [row(9.6), row(8, { year: 2021 })]);
      await load(db, [row("suppressed")]);
      expect(await figures(db, 0)).toEqual({});
      expect(await figures(db, 1)).toEqual({ 2019: 10, 2020: 9.5 });
      expect(await figures(db, 2)).toEqual({ 2019: 10, 2020: 9.6, 2021: 8 });
      expect(await figures(db, 3)).toEqual({ 2019: 10, 2020: "suppressed", 2021: 8 });
      expect(await figures(db)).toEqual(await figures(db, 3));
    }),
  );

  test(
    "an undone run gives way to what counted before it, as a run of its own",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)], { file: "exempel-pahittade-n02904.csv" });
      await load(db, [row(9.6), row(8, { year: 2021, line: 3 })]);
      const foreseen = await previewUndo(db, 2);
      const key = { indicator: "N02904", area: "0010", gender: "T" };
      expect(foreseen).toEqual({
        baseRun: 2,
        difference: { new: 0, changed: 2, unchanged: 0 },
        changes: [
          {
            key: { ...key, year: 2020 },
            from: { value: 9.6, missing: null },
            to: { value: 9.5, missing: null },
            line: 2,
          },
          { key: { ...key, year: 2021 }, from: { value: 8, missing: null }, to: null, line: 3 },
        ],
      });
      const undo = await undoImport(db, 2, by);
      expect(undo).toMatchObject({ run: 3, kind: "undo", undoes: 2, file: null, report: null, by: "Maja" });
      expect(undo.difference).toEqual(foreseen.difference);
      expect(await findRun(db, 2)).toMatchObject({ undoneBy: 3 });
      expect(await figures(db)).toEqual({ 2020: 9.5 });
      expect(await figures(db, 2)).toEqual({ 2020: 9.6, 2021: 8 });
      const [series] = await loadSeries(db, { indicators: ["N02904"] });
      const uncounted = { numerator: null, denominator: null };
      expect(series?.points).toEqual([{ year: 2020, value: 9.5, missing: null, ...uncounted, run: 3, example: true }]);
    }),
  );

  test(
    "figures that a later run has replaced are left alone",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row(10, { year: 2019 })]);
      await load(db, [row(9.6)]);
      expect((await undoImport(db, 1, by)).difference).toEqual({ new: 0, changed: 1, unchanged: 1 });
      expect(await figures(db)).toEqual({ 2020: 9.6 });
    }),
  );

  test(
    "an undo that has been shown stops when a later run has touched its figures or those before them, and holds for others",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.4)]);
      await load(db, [row(9.5), row(10, { year: 2019 })]);
      const { baseRun } = await previewUndo(db, 2);
      await load(db, [row(7, { year: 2018 })]);
      await load(db, [row(11, { year: 2019 })]);
      const stale = (run: number) => new DomainError("preview-is-stale", { run, undo: 2 });
      await expect(undoImport(db, 2, { ...by, baseRun })).rejects.toEqual(stale(4));
      expect(await figures(db)).toEqual({ 2018: 7, 2019: 11, 2020: 9.5 });
      const again = await previewUndo(db, 2);
      await load(db, [row(8, { year: 2018 })]);
      expect(await undoImport(db, 2, { ...by, baseRun: again.baseRun })).toMatchObject({ run: 6 });
      expect(await figures(db)).toEqual({ 2018: 8, 2019: 11, 2020: 9.4 });
    }),
  );

  test(
    "an undo that has been shown stops when the run that would come back has been undone since",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.4), row(10, { year: 2019 })]);
      await load(db, [row(9.5)]);
      const { baseRun } = await previewUndo(db, 2);
      await undoImport(db, 1, by);
      const stale = new DomainError("preview-is-stale", { run: 3, undo: 2 });
      await expect(undoImport(db, 2, { ...by, baseRun })).rejects.toEqual(stale);
      await undoImport(db, 2, by);
      expect(await figures(db)).toEqual({});
    }),
  );

  test(
    "a run that was undone does not come back when a later one is undone",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.4)]);
      await load(db, [row(9.5), row(10, { year: 2019 })]);
      await load(db, [row(9.6)]);
      await undoImport(db, 2, by);
      await undoImport(db, 3, by);
      expect(await figures(db)).toEqual({ 2020: 9.4 });
    }),
  );

  test(
    "figures that have come back by an undo go when their own run is undone",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await load(db, [row(9.6)]);
      await undoImport(db, 2, by);
      await undoImport(db, 1, by);
      expect(await figures(db)).toEqual({});
    }),
  );

  test(
    "an undone file can be loaded again",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await undoImport(db, 1, by);
      expect(await load(db, [row(9.5)])).toMatchObject({ run: 3, difference: { new: 1, changed: 0, unchanged: 0 } });
      expect(await figures(db)).toEqual({ 2020: 9.5 });
    }),
  );

  test(
    "a run that is not there, is undone, undoes, or has nothing left to take back is refused",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await load(db, [row(9.6)]);
      await load(db, [row(10, { year: 2019 })]);
      await undoImport(db, 3, by);
      await expect(undoImport(db, 99, by)).rejects.toEqual(new DomainError("run-not-found", { run: 99 }));
      await expect(undoImport(db, 3, by)).rejects.toEqual(
        new DomainError("run-already-undone", { run: 3, undoneBy: 4 }),
      );
      await expect(undoImport(db, 4, by)).rejects.toEqual(new DomainError("run-cannot-be-undone", { run: 4 }));
      await expect(previewUndo(db, 1)).rejects.toEqual(new DomainError("nothing-to-undo", { run: 1 }));
      expect(await latestRun(db)).toBe(4);
      const listed = async (selection?: RunSelection) => (await listRuns(db, selection)).map(({ run }) => run);
      expect(await listed()).toEqual([4, 3, 2, 1]);
      expect(await listed({ before: 4, limit: 2 })).toEqual([3, 2]);
      expect(await listed({ runs: [1, 4, 99] })).toEqual([4, 1]);
      expect(await listed({ runs: [] })).toEqual([]);
    }),
  );

  test(
    "after any loads and undos each figure is the newest that no undone run has said",
    { timeout: 60_000 },
    async () => {
      const years = [2018, 2019, 2020];
      const step = oneof(
        dictionary(constantFrom(...years.map(String)), integer({ min: 1, max: 3 }), { minKeys: 1 }),
        nat(6),
      );
      await assert(
        asyncProperty(array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          await rolledBack(shared, async (db) => {
            await prepare(db);
            const expected = await follow(db, steps);
            for (const [run, known] of expected.entries()) expect(await figures(db, run)).toEqual(known);
            expect(await figures(db)).toEqual(expected.at(-1));
          })();
        }),
        { numRuns: 10 },
      );
    },
  );
});

/** Takes steps, loads and undos, in the database and in a model of it; gives back what the model knows after each run. */
async function follow(
  db: Database,
  steps: readonly (Record<string, number> | number)[],
): Promise<Record<string, number>[]> {
  const said = new Map<string, { run: number; value: number }[]>();
  const undone = new Set<number>();
  const now = () =>
    Object.fromEntries(
      [...said].flatMap(([year, all]) => {
        const last = all.filter(({ run }) => !undone.has(run)).at(-1);
        return last ? [[year, last.value]] : [];
      }),
    );
  const asOf: Record<string, number>[] = [{}];
  for (const step of steps) {
    if (typeof step === "number") {
      const run = await undoImport(db, step, by).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      });
      if (!run) continue;
      undone.add(step);
    } else {
      const before = now();
      const run = await load(
        db,
        Object.entries(step).map(([year, value], index) => row(value, { year: Number(year), line: index + 2 })),
      );
      if (!run) continue;
      for (const [year, value] of Object.entries(step)) {
        if (before[year] === value) continue;
        said.set(year, [...(said.get(year) ?? []), { run: run.run, value }]);
      }
    }
    asOf.push(now());
  }
  return asOf;
}
