import { saveAreas } from "@foljsam/database";
import { expect, test } from "vitest";
import { onPostgres, withFreshDatabase } from "../../../test/postgres/database.ts";
import { importFile } from "./import-file.ts";

const rows = 20_000;
const karlskrona = { code: "1080", name: "Karlskrona", kind: "municipality" } as const;

/** A file of many rows, in pieces as a disk or a browser would hand it over. */
async function* bytesOfFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("kpi;municipality_id;year;gender;value\n");
  for (let from = 0; from < rows; from += 1_000) {
    const lines = Array.from({ length: 1_000 }, (_, at) => {
      const row = from + at;
      return `N${10_000 + Math.floor(row / 200)};1080;${1900 + (row % 200)};T;${row / 8}`.replace(".", ",");
    });
    yield Buffer.from(`${lines.join("\n")}\n`);
  }
}

const file = { name: "n.csv", bytes: bytesOfFile };

onPostgres("reading a file", () => {
  test("how much has been read is told while it is", () =>
    withFreshDatabase(async ({ db }) => {
      await saveAreas(db, [karlskrona]);
      const told: number[] = [];
      const { preview } = await importFile(
        db,
        { ...file, bytes: file.bytes() },
        { listen: (readBytes) => told.push(readBytes) },
      );
      expect(told).toHaveLength(1 + rows / 1_000);
      expect(told).toEqual(told.toSorted((one, other) => one - other));
      expect(told.at(-1)).toBe(preview?.file.bytes);
      expect(preview?.difference.new).toBe(rows);
    }));

  test("it can be stopped at any moment, and then leaves nothing", () =>
    withFreshDatabase(async ({ db }) => {
      await saveAreas(db, [karlskrona]);
      const total = 1 + rows / 1_000;
      for (const moment of [1, Math.ceil(total / 2), total]) {
        const stop = new AbortController();
        let heard = 0;
        const listen = () => {
          heard++;
          if (heard === moment) stop.abort(new Error(`stopped at ${moment}`));
        };
        const reading = importFile(db, { ...file, bytes: file.bytes() }, { signal: stop.signal, listen });
        await expect(reading).rejects.toThrow(`stopped at ${moment}`);
        expect(await db.execute("select from import_preview")).toHaveLength(0);
      }
      expect(await importFile(db, { ...file, bytes: file.bytes() })).toMatchObject({ preview: { baseRun: 0 } });
    }));

  test("rows that all contradict one another leave nothing to commit, and nothing behind", () =>
    withFreshDatabase(async ({ db }) => {
      await saveAreas(db, [karlskrona]);
      const bytes = new Blob(["kpi;municipality_id;year;value\nN10000;1080;2020;1\nN10000;1080;2020;2\n"]).stream();
      const { report, preview } = await importFile(db, { name: "n.csv", bytes });
      expect([report.rows, report.rejected, preview]).toEqual([2, 2, null]);
      expect(await db.execute("select from import_preview")).toHaveLength(0);
      expect(await db.execute("select from pg_class where relname ~ '^staged_observation_'")).toHaveLength(0);
    }));
});
