import type { ObservationJson } from "@foljsam/api/client";
import { describe, expect, test } from "vitest";
import { fieldName, knownCells, rowsOf, withoutValue } from "./value-grid.ts";

const place = { area: "1080", year: 2024 };
const figure: ObservationJson = {
  indicator: "E00001",
  area: "1080",
  year: 2024,
  gender: "T",
  value: 8.5,
  missing: null,
  numerator: 17,
  denominator: 200,
  source: "Enkät",
  comment: null,
  run: 1,
  example: false,
};

function said(given: Readonly<Record<string, string>>, observations: readonly ObservationJson[] = [], source = "") {
  const form = new Map(Object.entries(given).map(([field, text]) => [fieldName(field, place), text]));
  return rowsOf((name) => form.get(name) ?? null, [place], knownCells(observations, "T"), { gender: "T", source });
}

test("what is written is what the row says, and what is left blank is absent", () => {
  expect(said({ value: " 8,5 ", numerator: "", denominator: "", source: "", comment: "ny" })).toEqual([
    { ...place, gender: "T", value: "8,5", numerator: null, denominator: null, source: null, comment: "ny" },
  ]);
});

test("a figure of which nothing is said or known is left out", () => {
  expect(said({ value: "", source: "" })).toEqual([]);
});

test.each<[string, Record<string, string>, object]>([
  ["stays as it was when nothing is touched", {}, { value: "8,5", numerator: "17", source: "Enkät" }],
  ["is missing when all of it is emptied", { value: "", numerator: "", denominator: "" }, { value: "tom" }],
  ["is worked out when only its numerator is new", { value: "8,5", numerator: "18" }, { value: null, numerator: "18" }],
  ["keeps a value that is written with its numerator", { value: "9", numerator: "18" }, { value: "9" }],
  ["loses a source that is taken away", { source: "" }, { value: "8,5", source: null }],
])("a known figure %s", (_, given, row) => {
  expect(said(given, [figure])).toEqual([expect.objectContaining(row)]);
});

test("the source of all is that of what has changed, and of nothing else", () => {
  expect(said({ value: "9" }, [], "Våren")).toEqual([expect.objectContaining({ source: "Våren" })]);
  expect(said({ value: "9", source: "Egen" }, [], "Våren")).toEqual([expect.objectContaining({ source: "Egen" })]);
  expect(said({}, [{ ...figure, source: null }], "Våren")).toEqual([expect.objectContaining({ source: null })]);
});

test("a figure of the other sex is not known here, and one that is missing is written as its mark", () => {
  expect(knownCells([figure], "K")(place).value).toBe("");
  const missing = { ...figure, value: null, missing: "not-reported" as const };
  expect(knownCells([missing], "T")(place).value).toBe("-");
  expect(knownCells([{ ...missing, missing: "empty" }], "T")(place).value).toBe("tom");
});

describe("a figure that is not shown", () => {
  const withheld = { value: null, missing: "suppressed", numerator: null, denominator: null, source: null } as const;
  const secret = { ...figure, ...withheld };
  const untouched = { value: "", numerator: "", denominator: "", source: "", comment: "" };
  const without = (given: Readonly<Record<string, string>>) => {
    const form = new Map(
      Object.entries({ ...untouched, ...given }).map(([field, text]) => [fieldName(field, place), text]),
    );
    return withoutValue((name) => form.get(name) ?? null, [place], knownCells([secret], "T"));
  };

  test("is left blank, and stays as it is when it is left so", () => {
    expect(knownCells([secret], "T")(place)).toEqual({ ...untouched, secret: true });
    expect(said(untouched, [secret], "Våren")).toEqual([]);
    expect(without({})).toEqual([]);
  });

  test.each([
    ["a value", { value: "9" }, { value: "9" }],
    ["a numerator and a denominator", { numerator: "18", denominator: "200" }, { value: null, numerator: "18" }],
    ["the word tom", { value: "tom" }, { value: "tom" }],
  ])("is replaced by %s that is written over it", (_, given, row) => {
    expect(said({ ...untouched, ...given }, [secret])).toEqual([expect.objectContaining(row)]);
    expect(without(given)).toEqual([]);
  });

  test("needs its value again when anything else is said of it", () => {
    expect(without({ comment: "rättad" })).toEqual([place]);
    expect(without({ numerator: "18" })).toEqual([place]);
  });
});
