import { DomainError } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, rolledBack, sharedDatabase, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { databaseErrorOf } from "../connection/errors.ts";
import { commitImport } from "./commit.ts";
import { load, prepare, preview, row } from "./figures.fixture.ts";
import { findVanished, loadStagedFigures } from "./staged-figures.ts";
import { loadTitleAnswers, saveTitleAnswers } from "./title-answers.ts";
import { loadUndoneFigures } from "./undo.ts";
import { findUpload, keepUpload } from "./uploads.ts";

const all = { indicators: ["N02904", "N00925"], areas: ["0010", "1080"] };

onPostgres("a file on its way in", () => {
  const shared = sharedDatabase();

  test(
    "its figures are known before it is committed, and those an undo would leave",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [row(9.5, { numerator: 19, denominator: 200 })]);
      const staged = await preview(
        db,
        [row(9.1, { numerator: 91, denominator: 1000 }), row("suppressed", { year: 2021, line: 3 })],
        {
          file: "exempel-pahittade-varden.csv",
        },
      );
      const told = (figures: Awaited<ReturnType<typeof loadStagedFigures>>) =>
        figures
          .map(({ key, outcome, example }) => [
            key.year,
            outcome && [outcome.value ?? outcome.missing, outcome.numerator, outcome.denominator],
            example,
          ])
          .toSorted();
      expect(told(await loadStagedFigures(db, staged.id, all))).toEqual([
        [2020, [9.1, 91, 1000], true],
        [2021, ["suppressed", null, null], true],
      ]);
      expect(await loadStagedFigures(db, staged.id, { ...all, areas: ["1080"] })).toEqual([]);
      await commitImport(db, staged.id, { by: "Maja" });
      expect(await loadStagedFigures(db, staged.id, all)).toEqual([]);
      expect(told(await loadUndoneFigures(db, 2, all))).toEqual([
        [2020, [9.5, 19, 200], false],
        [2021, null, false],
      ]);
    }),
  );

  test(
    "numerators and denominators are kept on whatever line they begin",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const rows = [
        row(9.5),
        row(9.6, { year: 2021, line: 3, numerator: 19, denominator: null }),
        row("empty", { year: 2022, line: 4 }),
        row(9.7, { year: 2023, line: 5, numerator: 97, denominator: 1000 }),
      ];
      const staged = await loadStagedFigures(db, (await preview(db, rows, { atATime: 1 })).id, all);
      const counts = staged.map(({ key, outcome }) => [key.year, outcome?.numerator, outcome?.denominator]);
      expect(counts.toSorted()).toEqual([
        [2020, null, null],
        [2021, 19, null],
        [2022, null, null],
        [2023, 97, 1000],
      ]);
    }),
  );

  test(
    "what it no longer has is told, of its own series and years alone, and of figures alone",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await load(db, [
        row(1, { year: 2018, line: 2 }),
        row(2, { year: 2019, line: 3 }),
        row(3, { year: 2020, line: 4 }),
        row("suppressed", { year: 2021, line: 5 }),
        row(4, { year: 2020, gender: "K", line: 6 }),
        row(5, { year: 2020, area: "1080", line: 7 }),
        row(6, { year: 2020, indicator: "N00925", line: 8 }),
      ]);
      const given = await preview(db, [row(2, { year: 2019 }), row(7, { year: 2022, line: 3 })]);
      expect(await findVanished(db, given.id)).toEqual({
        count: 1,
        first: [{ indicator: "N02904", area: "0010", year: 2020, gender: "T", value: 3, missing: null }],
      });
      await commitImport(db, given.id, { by: "Maja" });
      expect(await findVanished(db, given.id)).toEqual({ count: 0, first: [] });
    }),
  );

  test(
    "its bytes are kept as they are until it is committed",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const bytes = Uint8Array.from({ length: 2 ** 20 + 3 }, (_, index) => index % 251);
      const upload = await keepUpload(db, { name: "å.csv", bytes });
      const kept = await findUpload(db, upload);
      expect(kept.name).toBe("å.csv");
      expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
      const staged = await preview(db, [row(1)], { upload });
      expect(staged.upload).toBe(upload);
      await commitImport(db, staged.id, { by: "Maja" });
      await expect(findUpload(db, upload)).rejects.toEqual(new DomainError("upload-not-found", { upload }));
    }),
  );

  test.each(["7b1f", "00000000-0000-4000-8000-000000000000"])("no file is kept as %s", async (upload) => {
    await expect(findUpload(shared().db, upload)).rejects.toEqual(new DomainError("upload-not-found", { upload }));
  });

  test(
    "the answers it was read with are kept with who and when once it is committed, the newest first to count",
    rolledBack(shared, async (db) => {
      await prepare(db);
      const answers = [{ title: "Fattiga  barn (-2021)", indicator: "N02904" }];
      const staged = await preview(db, [row(1)], { answers });
      expect(await loadTitleAnswers(db)).toEqual([]);
      await commitImport(db, staged.id, { by: "Maja" });
      const [kept] = await loadTitleAnswers(db);
      expect(kept).toMatchObject({ ...answers[0], by: "Maja" });
      expect(Date.parse(kept?.at ?? "")).not.toBeNaN();

      await saveTitleAnswers(db, [{ title: "fattiga barn", indicator: "N00925" }], "Ali");
      expect(await loadTitleAnswers(db)).toMatchObject([{ indicator: "N00925", by: "Ali" }]);
      await expect(saveTitleAnswers(db, [{ title: "x", indicator: "N1" }], "Ali")).rejects.toEqual(
        new DomainError("indicator-not-found", { indicator: "N1" }),
      );
    }),
  );

  test(
    "an answer is never rewritten",
    rolledBack(shared, async (db) => {
      await prepare(db);
      await saveTitleAnswers(db, [{ title: "x", indicator: "N02904" }], "Ali");
      const error = await db
        .transaction((tx) => tx.execute("delete from title_answer"))
        .catch((reason: unknown) => reason);
      expect(databaseErrorOf(error)?.message).toBe("rows of title_answer are append-only");
    }),
  );

  test("it has no figures to show once a commit has taken them, also when that comes while they are looked for", () =>
    withFreshDatabase(async ({ db }) => {
      await prepare(db);
      const { id } = await preview(db, [row(9.5)]);
      const waiting = async () => {
        const [found] = await db.execute<{ count: number }>("select count(*)::int from pg_locks where not granted");
        return found?.count;
      };
      let looking: Promise<unknown> = Promise.resolve();
      await db.transaction(async (tx) => {
        await commitImport(tx, id, { by: "Maja" });
        looking = Promise.all([loadStagedFigures(db, id, all), findVanished(db, id)]);
        await expect.poll(waiting).toBe(2);
      });
      expect(await looking).toEqual([[], { count: 0, first: [] }]);
    }));
});
