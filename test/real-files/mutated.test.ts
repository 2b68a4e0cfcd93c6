import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "@foljsam/kolada";
import type { ReadReport } from "@foljsam/kolada";
import { hasShared, sharedPath } from "../support/shared.ts";
import { registerOfEveryTitle } from "./read-real-file.ts";

/** Files tried; FOLJSAM_HOSTILE_FILES=10000 tries as many as a release is held to. */
const runs = Number(process.env["FOLJSAM_HOSTILE_FILES"] ?? 100);

const dalarna = "real/Region-Dalarna_uppfoljning_dalastrategin";
const texts = [
  `${dalarna}/deltagande.csv`,
  `${dalarna}/tillit_ny.csv`,
  `${dalarna}/valdeltagande.csv`,
  "real/RaquelSandblad_indikator-dashboard/kolada_kpi_data_N00945_1384.json",
  "real/jonathanothen_kolada/municipalities.json",
  "derived/rkolada_v2_grp_data__write.csv.csv",
];
const workbooks = [
  "real/svantepihl_VehicleFires/kolada2019.xlsx",
  "real/Region-Dalarna_socioekonomisk_analys_nms/MUCF_20241108.xlsx",
  "real/LCHansson_KLD_Explorer/U07457.xls",
];

const change = fc.record({ at: fc.nat(), cut: fc.nat(200), put: fc.uint8Array({ maxLength: 20 }) });
const changes = fc.array(change, { minLength: 1, maxLength: 6 });

async function readMutated(
  path: string,
  mutations: readonly { readonly at: number; readonly cut: number; readonly put: Uint8Array }[],
): Promise<{ handedOn: number; report: ReadReport }> {
  let bytes = readFileSync(sharedPath("kolada", path));
  for (const { at, cut, put } of mutations) {
    const place = at % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const batches = readFile({ name: path, bytes: stream() }, registerOfEveryTitle());
  for (let handedOn = 0; ;) {
    const next = await batches.next();
    if (next.done === true) return { handedOn, report: next.value };
    handedOn += next.value.length;
  }
}

describe.skipIf(!hasShared)(
  "real files with anything done to them get an answer",
  { timeout: 30_000 + runs * 1_000 },
  () => {
    test.each([
      ["text", texts, runs],
      ["workbooks", workbooks, Math.ceil(runs / 10)],
    ] as const)("%s", async (_, files, numRuns) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), changes, async (path, mutations) => {
          const { handedOn, report } = await readMutated(path, mutations);
          const missing = Object.values(report.missing).reduce((sum, count) => sum + count, 0);
          expect(report.observations + missing + report.rejected).toBe(report.rows);
          expect(handedOn).toBe(report.observations + missing);
          expect(report.shape === null).toBe(report.rows === 0 && report.problems.length === 1);
        }),
        { numRuns },
      );
    });
  },
);
