import { DomainError, genders } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import { commitImport } from "./commit.ts";
import { figures, load, prepare, preview, row } from "./figures.fixture.ts";
import { leftOvers } from "./staged-tables.fixture.ts";
import type { StagedRow } from "./staged-row.ts";
import { undoImport } from "./undo.ts";

const large = 100_000;
const by = { by: "Maja" };

/** Rows of many indicators, most of which the register lacks, all about different things. */
function manyRows(): StagedRow[] {
  return Array.from({ length: large }, (_, at) => {
    const indicator = at < 600 ? "N02904" : `U${10_000 + Math.floor(at / 600)}`;
    const gender = genders[Math.floor(at / 200) % 3] ?? "T";
    return row(at / 4, { indicator, gender, year: 1900 + (at % 200), line: at + 2 });
  });
}

const unknownIndicators = Array.from({ length: Math.floor(large / 600) + 1 }, (_, at) => `U${10_000 + at}`);

onPostgres("a large file", () => {
  test("its figures count as they lie, and can be revised, read as of a run and taken back like any others", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      await load(db, [row(7, { area: "1080" })]);
      const run = await load(db, manyRows(), { unknownIndicators });
      expect(run).toMatchObject({ run: 2, difference: { new: large, changed: 0, unchanged: 0 } });
      const stores = await db.execute("select from pg_inherits where inhparent = 'observation'::regclass");
      expect(stores).toHaveLength(2);
      expect(await leftOvers(db)).toHaveLength(2);

      const revised = await load(db, [
        row(-1),
        row(30, { line: 3, year: 2000 }),
        row(25, { line: 4, year: 2000, gender: "K" }),
      ]);
      expect(revised?.difference).toEqual({ new: 0, changed: 3, unchanged: 0 });
      expect((await figures(db))[2020]).toBe(-1);
      expect((await figures(db, 2))[2020]).toBe(30);
      const again = await preview(db, manyRows(), { unknownIndicators });
      expect(again.difference).toEqual({ new: 0, changed: 3, unchanged: large - 3 });

      expect((await undoImport(db, 2, by)).difference).toEqual({ new: 0, changed: large - 3, unchanged: 3 });
      expect(await figures(db)).toEqual({ 2000: 30, 2020: -1 });
      const stale = new DomainError("preview-is-stale", { file: "n02904.csv", run: 4 });
      await expect(commitImport(db, again.id, by)).rejects.toEqual(stale);
      const refusal = await db.execute("delete from observation_2").catch((error: unknown) => error);
      expect(databaseErrorOf(refusal)?.message).toContain("append-only");
    }));

  test("a row that it repeats counts once, and rows that contradict one another not at all", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const twice = [row(0, { year: 1900, line: large + 2 }), row(9, { year: 1901, line: large + 3 })];
      const given = await preview(db, [...manyRows(), ...twice], { unknownIndicators });
      expect(given.report).toMatchObject({ rejected: 2, notices: [{ code: "repeated-rows", facts: { count: 1 } }] });
      expect(given.difference).toEqual({ new: large - 1, changed: 0, unchanged: 1 });
      await commitImport(db, given.id, { ...by, allowPartial: true });
      expect(await figures(db)).toMatchObject({ 1900: 0, 1902: 0.5 });
      expect((await figures(db))[1901]).toBeUndefined();
    }));
});
