import { describe, expect, test } from "vitest";
import { hasShared } from "../support/shared.ts";
import { figure, readReal, registerOfAreas, registerOfTitles } from "./read-real-file.ts";

describe.skipIf(!hasShared)("what programs have made of Kolada", () => {
  test.each([
    [
      "rkolada_v2_grp_data__write.csv.csv",
      { shape: "A1", encoding: "utf-8", decimal: ".", rows: 256, observations: 128 },
      { "not-applicable": 8, empty: 120 },
    ],
    [
      "rkolada_v3_grp_data__readr_write_csv.csv",
      { shape: "A2", encoding: "utf-8", decimal: ".", rows: 192, observations: 192 },
      {},
    ],
    [
      "rkolada_v3_20260304_grp_data_missing_count0__readr_write_csv.csv",
      { shape: "A2", encoding: "utf-8", decimal: ".", rows: 1_496, observations: 544 },
      { empty: 952 },
    ],
    [
      "rkolada_v3_grp_data__write.csv2.csv",
      { shape: "A2", encoding: "windows-1252", delimiter: ";", decimal: ",", rows: 192, observations: 192 },
      {},
    ],
  ])("%s", async (file, report, missing) => {
    const read = await readReal(`derived/${file}`, registerOfAreas());
    expect(read.report).toMatchObject({ ...report, missing, rejected: 0, problems: [] });
    expect(figure(read.rows.at(-1))).toMatch(/^N03703 (1984 2019 T 842|2084 2023 T 901)$/);
  });

  test("the same figures come out of a decimal point and of a decimal comma", async () => {
    const [point, comma] = await Promise.all([
      readReal("derived/rkolada_v3_grp_data__readr_write_csv.csv", registerOfAreas()),
      readReal("derived/rkolada_v3_grp_data__write.csv2.csv", registerOfAreas()),
    ]);
    expect(comma.rows).toEqual(point.rows);
  });

  const dalarna = "real/Region-Dalarna_uppfoljning_dalastrategin";

  test("deltagande.csv: the title on every row", async () => {
    const titles = { "Invånare 16-84 år med lågt socialt deltagande, andel (%)": "U01999" };
    const { rows, report } = await readReal(`${dalarna}/deltagande.csv`, registerOfTitles(titles));
    expect(report).toMatchObject({ shape: "R1", rows: 42, observations: 42, rejected: 0, notices: [] });
    expect(figure(rows[0])).toBe("U01999 0020 2007 K 22");
  });

  test("sysselsatt.csv: the title over the figures, known or not", async () => {
    const titles = { "Förvärvsarbetande invånare 20-64 år, andel (%)": "N00914" };
    const { rows, report } = await readReal(`${dalarna}/sysselsatt.csv`, registerOfTitles(titles));
    expect(report).toMatchObject({ shape: "R2", rows: 36, observations: 36, rejected: 0 });
    expect(figure(rows[0])).toBe("N00914 0020 2010 K 75.659181");
    expect(figure(rows.at(-1))).toBe("N00914 0020 2021 T 81.143813");

    const unknown = await readReal(`${dalarna}/sysselsatt.csv`, registerOfAreas());
    expect(unknown.report).toMatchObject({ rows: 36, rejected: 36 });
    expect(unknown.report.problems).toMatchObject([{ column: 4, code: "unknown-title", facts: { count: 36 } }]);
  });

  test("valdeltagande.csv: a column for each title", async () => {
    const titles = {
      "Valdeltagande i senaste kommunalvalet, andel (%)": "N05401",
      "Valdeltagande i senaste regionvalet, andel (%)": "N65815",
      "Valdeltagande i senaste riksdagsvalet, andel (%)": "N05404",
    };
    const { rows, report } = await readReal(`${dalarna}/valdeltagande.csv`, registerOfTitles(titles));
    expect(report).toMatchObject({ shape: "R3", rows: 84, observations: 80, missing: { empty: 4 }, rejected: 0 });
    expect(rows.slice(0, 3).map(figure)).toEqual([
      "N05401 0020 1998 T 78.484196",
      "N65815 0020 1998 T 77.96488",
      "N05404 0020 1998 T 80.341186",
    ]);

    const unknown = await readReal(`${dalarna}/valdeltagande.csv`, registerOfAreas());
    expect(unknown.report).toMatchObject({ rows: 84, rejected: 84 });
    expect(unknown.report.problems.map(({ column, code, facts }) => [column, code, facts["count"]])).toEqual([
      [3, "unknown-title", 28],
      [4, "unknown-title", 28],
      [5, "unknown-title", 28],
    ]);
  });

  test("tillit_ny.csv: a phrase of another agency's, for periods that are kept under their last year", async () => {
    const asked = await readReal(`${dalarna}/tillit_ny.csv`, registerOfAreas());
    expect(asked.report.problems).toMatchObject([
      { column: 2, code: "unknown-title", facts: { title: "Svårt att lita på andra", count: 42 } },
    ]);
    const { rows, report } = await readReal(
      `${dalarna}/tillit_ny.csv`,
      registerOfTitles({ "Svårt att lita på andra": "U01413" }),
    );
    expect(report).toMatchObject({ shape: "FoHM", rows: 42, observations: 42, rejected: 0 });
    expect(report.notices).toEqual([{ code: "pooled-years", facts: { found: "2004-2007", year: 2007, count: 42 } }]);
    expect(figure(rows.at(-1))).toBe("U01413 0020 2022 M 27.8");
  });

  test.each([
    [
      "kolada_kpi_data_N00945_1384.json",
      { rows: 29, observations: 27, missing: { empty: 2 } },
      "N00945 1384 2024 T 36",
    ],
    ["kolada_kpi_data_N01951_1384.json", { rows: 55, observations: 55 }, "N01951 1384 2024 T 85792"],
  ])("%s: JSON as Python writes it, with NaN", async (file, counts, last) => {
    const { rows, report } = await readReal(`real/RaquelSandblad_indikator-dashboard/${file}`, registerOfAreas());
    expect(report).toMatchObject({ shape: "J3", encoding: "utf-8", delimiter: null, ...counts, problems: [] });
    expect(figure(rows.at(-1))).toBe(last);
  });

  const indices = { Hållbarhet: "U80001", Livskvalitet: "U80002" };

  test.each([
    [
      "1.kolada_totalindex_kommun2025.csv",
      1_746,
      "U80001 0000 2025 K 40.3060281945803",
      "U80002 2584 2025 T 68.0463586988175",
    ],
    [
      "3.kolada_totalindex_region2025.csv",
      132,
      "U80001 0000 2025 K 30.4069722058805",
      "U80002 0025 2025 T 64.8777745516168",
    ],
  ])("%s: a delivery to Kolada, for a year that the user gives", async (file, count, first, last) => {
    const path = `real/Analytikernatverket_brp_plus/${file}`;
    const { rows, report } = await readReal(path, registerOfTitles(indices), { year: 2025 });
    expect(report).toMatchObject({
      shape: "D1",
      encoding: "utf-8",
      delimiter: ";",
      decimal: ",",
      rows: count,
      observations: count,
      rejected: 0,
    });
    expect([figure(rows[0]), figure(rows.at(-1))]).toEqual([first, last]);

    const yearless = await readReal(path, registerOfTitles(indices));
    expect(yearless.report.problems).toMatchObject([{ line: null, code: "missing-year" }]);
  });
});
