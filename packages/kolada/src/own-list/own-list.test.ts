import { expect, test } from "vitest";
import { read } from "../register.fixture.ts";
import { exactOwnList, ownListForSpreadsheets, type OwnListRow, ownListWorkbook } from "./own-list.ts";

const filled: OwnListRow = {
  indicator: "BLE-1",
  area: "Karlskrona",
  year: 2024,
  gender: "K",
  value: -8.5,
  numerator: null,
  denominator: 200,
  source: "=Egen; enkät",
  comment: 'sade "nej",\r\n@SUM(A1)',
};
const unfilled = { ...filled, year: 2025, value: null, denominator: null, source: null, comment: null };
const withheld = { ...unfilled, year: 2023, value: ".." };

test.each([
  ["exactly as given", exactOwnList],
  ["for spreadsheets", ownListForSpreadsheets],
  ["as a workbook", ownListWorkbook],
])("what is written %s is read as it was, and what nobody has filled in says nothing", async (_, write) => {
  const { rows, report } = await read(await write([filled, unfilled, withheld]));
  expect(report.problems).toEqual([]);
  expect(rows).toEqual([
    {
      indicator: "BLE-1",
      area: "1080",
      year: 2024,
      gender: "K",
      value: -8.5,
      missing: null,
      numerator: null,
      denominator: 200,
      line: 2,
      note: { source: "=Egen; enkät", comment: 'sade "nej", @SUM(A1)' },
    },
    expect.objectContaining({ year: 2023, value: null, missing: "suppressed", line: 4 }),
  ]);
});

test("for spreadsheets it has the mark of its encoding, decimal comma, and no formula", () => {
  const [heading, line] = ownListForSpreadsheets([filled]).split("\r\n");
  expect(heading).toBe("\uFEFFNyckeltal;Område;År;Kön;Värde;Täljare;Nämnare;Källa;Kommentar");
  expect(line).toContain(";2024;K;-8,5;;200;");
  expect(line).toContain(`"'=Egen; enkät"`);
});
