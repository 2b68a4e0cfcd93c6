import {
  changeOwnIndicator,
  commitImport,
  createOwnIndicator,
  type Database,
  loadAnswers,
  type OwnIndicator,
  saveAnswers,
  withdrawAnswer,
} from "@foljsam/database";
import type { ImportAnswer } from "@foljsam/domain";
import { expect, test } from "vitest";
import { onPostgres, withFreshDatabase } from "../../../test/postgres/database.ts";
import { karlskrona } from "../../database/src/repositories/collaboration.fixture.ts";
import { saveAreas } from "../../database/src/repositories/areas.ts";
import { importFile } from "./import-file.ts";

const by = { by: "Maja" };
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
const title = "Trivs i skolan";
const meant: ImportAnswer = { title, indicator: "E00001" };
const other: ImportAnswer = { title, indicator: "E00002" };
const share: ImportAnswer = { indicator: "E00001", title: null, unit: "share" };
const stale = (changed: string) => ({ code: "preview-is-stale", facts: { changed } });

const byTitle = `Nyckeltal;Kommun;År;Värde\n${title};1080;2031;81,5\n`;
const byCode = "kpi;municipality;year;value\nE00001;1080;2031;0,5\n";

onPostgres("what a preview relies on", () => {
  const withIndicators = (work: (db: Database) => Promise<void>) => () =>
    withFreshDatabase(async ({ db }) => {
      await saveAreas(db, [karlskrona]);
      await createOwnIndicator(db, own);
      await createOwnIndicator(db, { ...own, title: "Något annat, andel (%)" });
      await work(db);
    });
  const read = async (db: Database, text: string, answers: readonly ImportAnswer[] = []) => {
    const { preview } = await importFile(db, { name: "a.csv", bytes: new Blob([text]).stream() }, { answers });
    return preview?.id ?? "";
  };
  const question = { kind: "indicator", title } as const;

  test(
    "a kept answer that has been taken back since stops the commit, and so does another in its place",
    withIndicators(async (db) => {
      await saveAnswers(db, [meant], "Maja");
      const id = await read(db, byTitle);
      await saveAnswers(db, [other], "Maja");
      await expect(commitImport(db, id, by)).rejects.toMatchObject(stale("answer"));
      await withdrawAnswer(db, question, "Maja");
      await expect(commitImport(db, id, by)).rejects.toMatchObject(stale("answer"));
      await saveAnswers(db, [meant], "Maja");
      expect(await commitImport(db, id, by)).toMatchObject({ difference: { new: 1 } });
    }),
  );

  test(
    "a unit that figures were converted by and that has been taken back since stops the commit",
    withIndicators(async (db) => {
      await saveAnswers(db, [share], "Maja");
      const id = await read(db, byCode);
      await withdrawAnswer(db, { kind: "unit", indicator: "E00001", title: null }, "Maja");
      await expect(commitImport(db, id, by)).rejects.toMatchObject(stale("answer"));
    }),
  );

  test(
    "an old preview never lets its answer take the place of a later one, or of its taking back",
    withIndicators(async (db) => {
      const [old, same] = [await read(db, byTitle, [meant]), await read(db, byTitle, [meant])];
      await commitImport(db, same, by);
      await withdrawAnswer(db, question, "Maja");
      await expect(commitImport(db, old, by)).rejects.toMatchObject(stale("answer"));
      expect(await loadAnswers(db)).toEqual([]);
      await saveAnswers(db, [other], "Maja");
      await expect(commitImport(db, old, by)).rejects.toMatchObject(stale("answer"));
      expect(await loadAnswers(db)).toMatchObject([other]);
    }),
  );

  test(
    "an answer that is given while a preview is committed waits for that, and is then the newest",
    withIndicators(async (db) => {
      const id = await read(db, byTitle, [meant]);
      const waiting = async () => {
        const [found] = await db.execute<{ count: number }>("select count(*)::int from pg_locks where not granted");
        return found?.count;
      };
      let giving: Promise<void> = Promise.resolve();
      await db.transaction(async (tx) => {
        await commitImport(tx, id, by);
        giving = saveAnswers(db, [other], "Ali");
        await expect.poll(waiting).toBe(1);
      });
      await giving;
      expect(await loadAnswers(db)).toMatchObject([{ ...other, by: "Ali" }]);
    }),
  );

  test(
    "of answers to several questions none is kept when one of them cannot be",
    withIndicators(async (db) => {
      const given = saveAnswers(db, [meant, { ...share, indicator: "E00009" }], "Maja");
      await expect(given).rejects.toMatchObject({ code: "indicator-not-found" });
      expect(await loadAnswers(db)).toEqual([]);
    }),
  );

  test(
    "answers that were there already, alike, or about something else hold nothing up",
    withIndicators(async (db) => {
      await saveAnswers(db, [other], "Maja");
      const [first, second] = [await read(db, byTitle, [meant]), await read(db, byTitle, [meant])];
      await saveAnswers(db, [{ ...other, title: "En annan titel" }], "Maja");
      expect(await commitImport(db, first, by)).not.toBeNull();
      expect(await commitImport(db, second, by)).toBeNull();
      expect((await loadAnswers(db)).find((answer) => answer.title === title)?.indicator).toBe("E00001");
    }),
  );

  test.each([
    ["unit", { unit: "index" }],
    ["division by sex", { byGender: true }],
    ["areas", { publishedFor: "regions" }],
  ] as const)(
    "another %s of an indicator stops the commit, another title or number of decimals does not",
    (_, change) =>
      withIndicators(async (db) => {
        const id = await read(db, byCode);
        await changeOwnIndicator(db, "E00001", { ...own, ...change });
        await expect(commitImport(db, id, by)).rejects.toMatchObject(stale("E00001"));
        await changeOwnIndicator(db, "E00001", { ...own, title: "Elever som trivs bra, andel (%)", decimals: 2 });
        expect(await commitImport(db, id, by)).toMatchObject({ difference: { new: 1 } });
      })(),
  );
});
