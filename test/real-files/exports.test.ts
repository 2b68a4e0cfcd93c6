import { describe, expect, test } from "vitest";
import { hasShared } from "../support/shared.ts";
import { figure, readReal, registerOfAreas, registerOfEveryTitle, registerOfTitles } from "./read-real-file.ts";

describe.skipIf(!hasShared)("what Kolada itself has exported", { timeout: 30_000 }, () => {
  const explorer = "real/LCHansson_KLD_Explorer";

  test("nyckeltal.csv: all of 92 738 rows become figures", async () => {
    const { rows, report } = await readReal(`${explorer}/nyckeltal.csv`, registerOfAreas());
    expect(report).toMatchObject({
      shape: "KLD",
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      rows: 92_738,
      observations: 92_738,
      rejected: 0,
      problems: [],
      groups: [],
    });
    expect(rows).toHaveLength(92_738);
    expect(new Set(report.unknownIndicators).size).toBe(35);
    expect(figure(rows[0])).toBe("N20014 1440 1998 T 4842.79531235");
    expect(figure(rows.at(-1))).toBe("U07458 2518 2010 T 2.24428727");
    expect(rows.at(-1)?.line).toBe(92_739);
    expect(new Set(rows.map((row) => row.area)).size).toBe(290);
  });

  test("kld_sthlm2.csv: titles with commas and no quotes, in Latin-1", async () => {
    const { rows, report } = await readReal(`${explorer}/kld_sthlm2.csv`, registerOfEveryTitle());
    expect(report).toMatchObject({
      shape: "K3",
      encoding: "windows-1252",
      delimiter: ";",
      decimal: ".",
      rows: 1_177,
      observations: 1_177,
      rejected: 0,
    });
    expect(report.groups).toEqual([
      { code: "G:Stockholms län (ovägt medel)", name: "Stockholms län (ovägt medel)", kind: "group" },
    ]);
    expect(figure(rows[0])).toContain(" G:Stockholms län (ovägt medel) 1998 T 81.17109845");
    expect(figure(rows.at(-1))).toMatch(/ 0117 2009 T 41$/);
  });

  test("kld_sthlm2.csv: titles that the register does not know are told once each, and only their rows are rejected", async () => {
    const costs = { "Kostnad individ- och familjeomsorg, kr/inv": "N30001" };
    const { rows, report } = await readReal(`${explorer}/kld_sthlm2.csv`, registerOfTitles(costs));
    expect(report).toMatchObject({ rows: 1_177, observations: 429, rejected: 748 });
    expect(report.problems.map(({ code, facts }) => [code, facts["count"]])).toEqual([
      ["unknown-title", 296],
      ["unknown-title", 402],
      ["unknown-title", 23],
      ["unknown-title", 27],
    ]);
    expect(new Set(rows.map((row) => row.indicator))).toEqual(new Set(["N30001"]));
  });

  test("kld_randomdata.csv: headings edited by hand", async () => {
    const { rows, report } = await readReal(`${explorer}/kld_randomdata.csv`, registerOfEveryTitle());
    expect(report).toMatchObject({
      shape: "K3",
      encoding: "windows-1252",
      rows: 18_384,
      observations: 18_384,
      rejected: 0,
    });
    expect(figure(rows[0])).toContain(" G:Alla kommuner (ovägt medel) 2000 T 6.76133194");
    expect((await readReal(`${explorer}/kld_randomdata.csv`, registerOfAreas())).report).toMatchObject({
      rows: 18_384,
      observations: 0,
      rejected: 18_384,
    });
  });

  test("kld_aldre1.csv: written again by R, with numbered rows and figures in quotes", async () => {
    const { rows, report } = await readReal(`${explorer}/kld_aldre1.csv`, registerOfEveryTitle());
    expect(report).toMatchObject({
      shape: "K3",
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      rows: 3_146,
      observations: 3_135,
      rejected: 11,
    });
    expect(report.problems).toMatchObject([
      { line: 1_166, column: 3, code: "unknown-area", facts: { found: "Kommuner per län", count: 11 } },
    ]);
    expect(figure(rows[0])).toContain(" G:Alla kommuner (ovägt medel) 2008 T 5.82177999");
  });

  test("kld_sthlm2.xls gives the very figures that kld_sthlm2.csv gives", async () => {
    const titles = registerOfEveryTitle();
    const [workbook, text] = [
      await readReal(`${explorer}/kld_sthlm2.xls`, titles),
      await readReal(`${explorer}/kld_sthlm2.csv`, titles),
    ];
    expect(workbook.report).toMatchObject({ shape: "K2", encoding: "xls", delimiter: null, rows: 1_177, rejected: 0 });
    expect(workbook.rows).toEqual(text.rows);
    expect(workbook.rows).toHaveLength(1_177);
  });

  test("eos_export1775.xls: years in a row, padded names, and most cells empty", async () => {
    const { rows, report } = await readReal(`${explorer}/eos_export1775.xls`, registerOfEveryTitle());
    expect(report).toMatchObject({ shape: "K1", rows: 13_459, observations: 579, missing: { empty: 12_880 } });
    expect(report.columns.slice(0, 3)).toMatchObject([
      { column: 1, heading: "", role: "area-name" },
      { column: 2, heading: "", role: "indicator-title" },
      { column: 3, heading: "1970", role: "value" },
    ]);
    expect(rows.filter((row) => row.area === "1080" && row.value !== null).map((row) => row.year)).toEqual([
      2009, 2010,
    ]);
  });

  const fires = "real/svantepihl_VehicleFires";

  test("Kolada_2005.xlsx: every cell below a year is accounted for", async () => {
    const { rows, report } = await readReal(`${fires}/Kolada_2005.xlsx`, registerOfEveryTitle());
    expect(report).toMatchObject({
      shape: "K4",
      rows: 1_560,
      observations: 1_518,
      missing: { empty: 42 },
      rejected: 0,
    });
    expect(figure(rows[0])).toContain(" 0127 2005 T 6.629378");
    expect(rows[0]?.line).toBe(3);
  });

  test("kommuner_invanare.xlsx: an indicator that the user dropped is asked for, and filled in by the answer", async () => {
    const asked = await readReal(`${fires}/kommuner_invanare.xlsx`, registerOfAreas());
    expect(asked.report.problems).toMatchObject([{ line: null, code: "missing-indicator" }]);
    const { rows, report } = await readReal(`${fires}/kommuner_invanare.xlsx`, registerOfAreas(), {
      indicator: "N01951",
    });
    expect(report).toMatchObject({ shape: "K4", rows: 6_380, observations: 6_376, missing: { empty: 4 }, rejected: 0 });
    expect(figure(rows[0])).toBe("N01951 1440 1998 T 25292");
  });
});
