import { describe, expect, test } from "vitest";
import { read, readFigures, readProblems } from "../register.fixture.ts";

const heading = "Nyckeltal;Område;År;Kön;Värde;Täljare;Nämnare;Källa;Kommentar";
const list = (...rows: readonly string[]) => `${[heading, ...rows].join("\r\n")}\r\n`;

test("our own list is read with source and comment beside each figure", async () => {
  const { rows, report } = await read(
    list("BLE-1;Karlskrona;2024;T;8,5;17;200;Egen enkät;Två skolor svarade inte", "BLE-1;Sölvesborg;2024;T;..;;;;"),
  );
  expect(report.columns.map(({ role }) => role)).toEqual([
    "indicator-id",
    "area-name",
    "year",
    "gender",
    "value",
    "numerator",
    "denominator",
    "source",
    "comment",
  ]);
  expect(rows.map(({ value, missing, note }) => ({ value, missing, note }))).toEqual([
    { value: 8.5, missing: null, note: { source: "Egen enkät", comment: "Två skolor svarade inte" } },
    { value: null, missing: "suppressed", note: { source: null, comment: null } },
  ]);
});

test("a file without columns for source and comment says nothing of them, not even that there are none", async () => {
  const { rows } = await read("Nyckeltal;Område;År;Värde\nBLE-1;Karlskrona;2024;8,5\n");
  expect(rows.map((row) => "note" in row)).toEqual([false]);
});

test("a line of the form that nobody has filled in is no missing figure; the word tom makes it one", async () => {
  const { rows, report } = await read(list("BLE-1;1080;2023;T;;;;;", "BLE-1;1080;2024;T;tom;;;;"));
  expect(rows.map(({ year, missing }) => [year, missing])).toEqual([[2024, "empty"]]);
  expect(report).toMatchObject({ rows: 1, missing: { empty: 1 }, rejected: 0 });
});

test("in any other list an empty value is a missing one", async () => {
  expect(await readFigures("Nyckeltal;Område;År;Kön;Värde\nBLE-1;1080;2024;T;\n")).toEqual(["BLE-1 1080 2024 T empty"]);
});

test("the apostrophe that our exports put before what looks like a formula is taken off again, and lines are joined", async () => {
  const { rows } = await read(list(`BLE-1;1080;2024;T;8,5;;;"'=1+1";"första\nandra"`));
  expect(rows[0]?.note).toEqual({ source: "=1+1", comment: "första andra" });
});

describe("a value, a numerator and a denominator", () => {
  test.each<[string, string, string]>([
    ["without the value give it, unrounded", "BLE-1;1080;2024;T;;1;3;;", "BLE-1 1080 2024 T 33.333333333333336"],
    ["agree as far as the value is written", "BLE-1;1080;2024;T;33,3;1;3;;", "BLE-1 1080 2024 T 33.3"],
    ["agree although the value is whole", "BLE-1;1080;2024;T;33;1;3;;", "BLE-1 1080 2024 T 33"],
    [
      "agree with every decimal of a computer",
      "BLE-1;1080;2024;T;33,3333333333333;1;3;;",
      "BLE-1 1080 2024 T 33.3333333333333",
    ],
    ["count per 100 000 where that is the unit", "N20402;1080;2024;T;;7;14000;;", "N20402 1080 2024 T 50"],
    ["of an index are kept beside the value and prove nothing", "U71455;1080;2024;T;80;1;3;;", "U71455 1080 2024 T 80"],
    ["do not make a figure of one that is withheld", "BLE-1;1080;2024;T;..;1;3;;", "BLE-1 1080 2024 T suppressed"],
    ["give zero where the numerator is zero", "BLE-1;1080;2024;T;;0;3;;", "BLE-1 1080 2024 T 0"],
  ])("%s", async (_, row, figure) => {
    expect(await readFigures(list(row))).toEqual([figure]);
  });

  test.each<[string, string, string]>([
    ["that disagree are refused at the value", "BLE-1;1080;2024;T;34;1;3;;", "2:5 ratio-differs 34"],
    ["that disagree in the last decimal too", "BLE-1;1080;2024;T;33,4;1;3;;", "2:5 ratio-differs 33,4"],
    ["in another unit wait for an answer", "BLE-1;1080;2024;T;0,333;1;3;;", "2:5 ratio-in-other-unit share"],
    ["per 1 000 where it is per 100 000 too", "N20402;1080;2024;T;0,5;7;14000;;", "2:5 ratio-in-other-unit per-1000"],
    ["with nothing to divide by give no figure", "BLE-1;1080;2024;T;;1;0;;", "2:5 zero-denominator"],
    ["give no index", "U71455;1080;2024;T;;1;3;;", "2:5 no-ratio"],
    [
      "with a comment beyond all measure",
      `BLE-1;1080;2024;T;1;;;;${"x".repeat(2001)}`,
      `2:9 text-too-long ${"x".repeat(120)}…`,
    ],
  ])("%s", async (_, row, problem) => {
    expect(await readProblems(list(row))).toEqual([problem]);
  });
});
