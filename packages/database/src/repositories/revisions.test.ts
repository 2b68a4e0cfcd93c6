import { expect, test } from "vitest";
import type { Database } from "../connection/database.ts";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { load, prepare, row } from "./figures.fixture.ts";
import { listRevisions, type RevisionFilter } from "./revisions.ts";
import { undoImport } from "./undo.ts";

onPostgres("revisions", () => {
  const shared = sharedDatabase();
  const told = async (db: Database, filter: RevisionFilter = {}) =>
    (await listRevisions(db, filter)).map(({ key, from, to, undone }) => [
      key.year,
      from.value ?? from.missing,
      from.run,
      to && (to.value ?? to.missing),
      to?.run,
      undone,
    ]);

  test(
    "a figure that a later run has changed is told with both values and runs, an unchanged one is not",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5), row(8, { year: 2021, line: 3 })]);
      await load(db, [row(9.1), row(8, { year: 2021, line: 3 })]);
      await load(db, [row("suppressed")]);
      expect(await told(db)).toEqual([
        [2020, 9.5, 1, 9.1, 2, false],
        [2020, 9.1, 2, "suppressed", 3, false],
      ]);
      expect(await told(db, { asOfRun: 2 })).toEqual([[2020, 9.5, 1, 9.1, 2, false]]);
      const [first] = await listRevisions(db, {});
      expect(first).toMatchObject({ key: { indicator: "N02904", area: "0010", gender: "T" }, from: { kind: "load" } });
      expect(Date.parse(first?.to?.at ?? "")).not.toBeNaN();
    }),
  );

  test(
    "a revision that was undone says so, and a figure that an undo took away has nothing after it",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await load(db, [row(9.1), row(8, { year: 2021, line: 3 })]);
      await undoImport(db, 2, { by: "Maja" });
      expect(await told(db)).toEqual([
        [2020, 9.5, 1, 9.1, 2, true],
        [2020, 9.1, 2, 9.5, 3, false],
        [2021, 8, 2, null, undefined, false],
      ]);
      expect(await told(db, { asOfRun: 2 })).toEqual([[2020, 9.5, 1, 9.1, 2, false]]);
    }),
  );

  test.each<[string, RevisionFilter, number]>([
    ["indicator", { indicators: ["N02904"] }, 1],
    ["another indicator", { indicators: ["N00925"] }, 0],
    ["area", { areas: ["0010", "1080"] }, 1],
    ["another area", { areas: ["1080"] }, 0],
    ["another sex", { gender: "K" }, 0],
  ])("they are chosen by %s", async (_, filter, count) => {
    await rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5)]);
      await load(db, [row(9.1)]);
      expect(await told(db, filter)).toHaveLength(count);
    })();
  });
});
