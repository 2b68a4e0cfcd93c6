import type { Database } from "@foljsam/database";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase } from "../../../../test/postgres/database.ts";
import { figures, load, prepare, preview, row } from "./figures.fixture.ts";
import { streamObservations } from "./observation-stream.ts";
import type { StagedRow } from "./staged-row.ts";
import { undoImport } from "./undo.ts";

/** A figure of N02904 with what its file says of it. */
function noted(value: number, source: string | null, comment: string | null = null, given: Partial<StagedRow> = {}) {
  return row(value, { note: { source, comment }, ...given });
}

/** What is said of each figure now, or as of a run: `2020: 9.5 Enkät / två svar`. */
async function said(db: Database, asOfRun?: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of streamObservations(db, { asOfRun }))
    for (const { year, value, source, comment } of batch) lines.push(`${year}: ${value} ${source} / ${comment}`);
  return lines;
}

onPostgres("source and comment of figures", () => {
  const shared = sharedDatabase();

  test(
    "they come with a run and are read with its figures; another figure without them has none",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const first = await load(db, [noted(9.5, "Enkät", "två svar"), row(8, { year: 2021, line: 3 })]);
      expect(first).toMatchObject({ notes: 1, difference: { new: 2, changed: 0, unchanged: 0 } });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / två svar", "2021: 8 null / null"]);
      await load(db, [row(9.6)]);
      expect(await said(db)).toEqual(["2020: 9.6 null / null", "2021: 8 null / null"]);
      expect(await said(db, 1)).toEqual(["2020: 9.5 Enkät / två svar", "2021: 8 null / null"]);
    }),
  );

  test(
    "a file that has no columns for them takes nothing away from a figure that stays",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [noted(9.5, "Enkät")]);
      expect(await load(db, [row(9.5), row(8, { year: 2021, line: 3 })])).toMatchObject({ run: 2, notes: 0 });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / null", "2021: 8 null / null"]);
    }),
  );

  test(
    "another comment alone is a run of its own, which can be undone; the figure is not revised",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [noted(9.5, "Enkät")]);
      const second = await load(db, [noted(9.5, "Enkät", "rättad text")]);
      expect(second).toMatchObject({ run: 2, notes: 1, difference: { new: 0, changed: 0, unchanged: 1 } });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / rättad text"]);
      expect(await said(db, 1)).toEqual(["2020: 9.5 Enkät / null"]);
      await undoImport(db, 2, { by: "Maja" });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / null"]);
      expect(await said(db, 2)).toEqual(["2020: 9.5 Enkät / rättad text"]);
    }),
  );

  test(
    "empty columns take them away, and the same file twice changes nothing",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [noted(9.5, "Enkät")]);
      expect(await load(db, [noted(9.5, "Enkät")])).toBeNull();
      expect(await load(db, [noted(9.5, null)])).toMatchObject({ run: 2, notes: 1 });
      expect(await said(db)).toEqual(["2020: 9.5 null / null"]);
      expect(await load(db, [noted(9.5, null)])).toBeNull();
    }),
  );

  test(
    "an undone run gives back the earlier figure with what was said of it",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [noted(9.5, "Enkät")]);
      await load(db, [noted(9.6, "Journal")]);
      await undoImport(db, 2, { by: "Maja" });
      expect(await figures(db)).toEqual({ 2020: 9.5 });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / null"]);
      expect(await said(db, 2)).toEqual(["2020: 9.6 Journal / null"]);
    }),
  );

  test(
    "of rows that repeat one another the first is kept with its words, and a preview counts for nothing",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const staged = await preview(db, [noted(9.5, "ett"), noted(9.5, "två", null, { line: 3 })]);
      expect(staged.notes).toBe(1);
      expect(await said(db)).toEqual([]);
      await load(db, [noted(9.5, "ett"), noted(9.5, "två", null, { line: 3 })]);
      expect(await said(db)).toEqual(["2020: 9.5 ett / null"]);
    }),
  );

  test(
    "figures of an indicator that the register lacks keep theirs",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const run = await load(db, [noted(9.5, "Enkät", null, { indicator: "N99999" })], {
        unknownIndicators: ["N99999"],
      });
      expect(run).toMatchObject({ notes: 1 });
      expect(await said(db)).toEqual(["2020: 9.5 Enkät / null"]);
    }),
  );

  test(
    "nothing of them is ever written over",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [noted(9.5, "Enkät")]);
      const rewrite = db.execute("update observation_note set source = 'annat'");
      await expect(rewrite).rejects.toThrow(
        expect.objectContaining({ cause: expect.objectContaining({ code: "23001" }) }),
      );
    }),
  );
});
