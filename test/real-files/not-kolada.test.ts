import { describe, expect, test } from "vitest";
import { hasShared } from "../support/shared.ts";
import { readReal, registerOfAreas } from "./read-real-file.ts";

const dalarna = "real/Region-Dalarna_uppfoljning_dalastrategin";
const keys = "real/Analytikernatverket_brp_plus";

describe.skipIf(!hasShared)("tables that look like Kolada's and are not are refused, with what they lack", () => {
  test.each([
    ["real/IsakKupersmidt_Home-Service/political_majority.csv", "macroman", "not-kolada", "indicator, year, value"],
    ["real/IsakKupersmidt_Home-Service/panel_data_2014_2017.csv", "windows-1252", "not-kolada", "indicator, value"],
    [`${keys}/start_kommun_kodnyckel_tbl.csv`, "utf-8", "not-kolada", "indicator, year, value"],
    [`${keys}/start_region_kodnyckel_tbl.csv`, "utf-8", "not-kolada", "indicator, year, value"],
    [`${dalarna}/avfall.csv`, "utf-8", "not-kolada", "indicator, area, value"],
    [`${dalarna}/avfallbrp.csv`, "utf-8", "not-kolada", "indicator, area, value"],
    [`${dalarna}/valdeltagande.csv`, "utf-8", "not-kolada", "indicator, value"],
    [`${dalarna}/ungadel.csv`, "windows-1252", "missing-indicator", undefined],
    [`${dalarna}/tillit_ny.csv`, "utf-8", "missing-indicator", undefined],
    [
      "real/RaquelSandblad_indikator-dashboard/kolada_kpi_data_N00945_1384.json",
      "utf-8",
      "not-kolada",
      "indicator, area, year, value",
    ],
  ])("%s", async (path, encoding, code, expected) => {
    const { rows, report } = await readReal(path, registerOfAreas());
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ shape: null, encoding, rows: 0, problems: [{ line: null, code }] });
    expect(report.problems[0]?.facts["expected"]).toBe(expected);
  });

  test("periods of several years are not taken for years", async () => {
    const { report } = await readReal(`${dalarna}/tillit_ny.csv`, registerOfAreas(), { indicator: "U01413" });
    expect(report).toMatchObject({
      rows: 42,
      rejected: 42,
      problems: expect.arrayContaining([expect.objectContaining({ code: "invalid-year" })]),
    });
  });
});
