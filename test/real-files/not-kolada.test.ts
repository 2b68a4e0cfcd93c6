import { describe, expect, test } from "vitest";
import { hasShared } from "../support/shared.ts";
import { readReal, registerOfAreas } from "./read-real-file.ts";

const dalarna = "real/Region-Dalarna_uppfoljning_dalastrategin";
const keys = "real/Analytikernatverket_brp_plus";

describe.skipIf(!hasShared)(
  "tables that look like Kolada's and are not are refused, with what they lack",
  { timeout: 30_000 },
  () => {
    test.each([
      ["real/IsakKupersmidt_Home-Service/political_majority.csv", "macroman", "not-kolada", "indicator, year, value"],
      ["real/IsakKupersmidt_Home-Service/panel_data_2014_2017.csv", "windows-1252", "not-titles", undefined],
      [`${keys}/start_kommun_kodnyckel_tbl.csv`, "utf-8", "area-list", undefined],
      [`${keys}/start_region_kodnyckel_tbl.csv`, "utf-8", "not-kolada", "indicator, year, value"],
      ["real/jonathanothen_kolada/municipalities.json", "utf-8", "area-list", undefined],
      [`${dalarna}/avfall.csv`, "utf-8", "missing-area", undefined],
      [`${dalarna}/avfallbrp.csv`, "utf-8", "missing-area", undefined],
      [`${dalarna}/ungadel.csv`, "windows-1252", "split-figures", undefined],
      ["real/Region-Dalarna_socioekonomisk_analys_nms/MUCF_20241108.xlsx", "xlsx", "split-figures", undefined],
    ])("%s", async (path, encoding, code, expected) => {
      const { rows, report } = await readReal(path, registerOfAreas());
      expect(rows).toEqual([]);
      expect(report).toMatchObject({ shape: null, encoding, rows: 0, problems: [{ line: null, code }] });
      expect(report.problems[0]?.facts["expected"]).toBe(expected);
    });

    test("what divides the figures of the neighbours' tables is named", async () => {
      const path = "real/Region-Dalarna_socioekonomisk_analys_nms/MUCF_20241108.xlsx";
      const { report } = await readReal(path, registerOfAreas(), { indicator: "N02797" });
      expect(report.problems).toMatchObject([{ facts: { sheet: "Inläs", found: "Ålder, Bakgrund" } }]);
    });
  },
);
