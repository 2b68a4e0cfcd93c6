import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportOptions } from "@foljsam/intake";
import { onPostgres, openFreshDatabase } from "../postgres/database.ts";
import { exampleTemplate } from "../postgres/servers.ts";
import type { Kind } from "./hostile-file.ts";
import { jsonKinds } from "./json-kinds.ts";
import { packedKinds } from "./packed-kinds.ts";
import { realKinds } from "./real-kinds.ts";
import { textKinds } from "./text-kinds.ts";
import { type Fate, fates, type WholeWay, wholeWay } from "./whole-way.ts";
import { workbookKinds } from "./workbook-kinds.ts";

/** Files tried, of all kinds together; FOLJSAM_HOSTILE_FILES=10000 tries as many as a release is held to. */
const files = Number(process.env["FOLJSAM_HOSTILE_FILES"] ?? 150);

const isTold = process.env["FOLJSAM_HOSTILE_FILES"] !== undefined;

const kinds: Readonly<Record<string, Kind>> = {
  ...realKinds,
  ...textKinds,
  ...jsonKinds,
  ...packedKinds,
  ...workbookKinds,
};
const shares = Object.values(kinds).reduce((sum, { share }) => sum + share, 0);
const table = Object.entries(kinds).map(([name, kind]) => ({
  name,
  kind,
  numRuns: Math.ceil((files * kind.share) / shares),
}));

const options = fc.constantFrom<ImportOptions>(
  {},
  {},
  { year: 2019 },
  { indicator: "N02904" },
  { indicator: "N02904", year: 2019, gender: "K" },
  { collaboration: "blekinge" },
);
/** One file in five goes the whole way; the others are read. */
const fate = fc.constantFrom<Fate | null>("thrown away", ...fates, ...Array<null>(4 * (fates.length + 1)).fill(null));

onPostgres(
  "hostile files on their whole way to PostgreSQL get an answer in time, in Swedish, and leave nothing by half",
  () => {
    let way: WholeWay | undefined;
    let close: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const database = await openFreshDatabase(exampleTemplate);
      way = await wholeWay(database);
      close = database.close;
    });
    afterAll(async () => {
      await way?.close();
      await close?.();
    });

    test.each(table)("$name", { timeout: 60_000 + files * 2_000 }, async ({ name, kind, numRuns }) => {
      let whole = 0;
      let slowest = 0;
      let all = 0;
      await fc.assert(
        fc.asyncProperty(kind.files, fate, options, async (file, become, about) => {
          const begun = performance.now();
          const { collaboration: _, ...reading } = about;
          expect(await (become ? way?.faultsOf(file, become, about) : way?.faultsOfReading(file, reading))).toEqual([]);
          if (become) whole++;
          const took = performance.now() - begun;
          slowest = Math.max(slowest, took);
          all += took;
        }),
        { numRuns, endOnFailure: true },
      );
      if (isTold)
        process.stdout.write(
          `${numRuns} files (${whole} the whole way), slowest ${(slowest / 1_000).toFixed(2)} s, mean ${(all / numRuns).toFixed(0)} ms: ${name}\n`,
        );
    });
  },
);
