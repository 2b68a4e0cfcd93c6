import { describe, expect, test } from "vitest";
import { register } from "../register.fixture.ts";
import { readAnswer } from "./read-answer.ts";

const asked = { indicators: ["N02904", "N00925"], areas: ["0010", "1080", "G33620"], years: [2019, 2020] };
const perThousand = "Fallskador bland personer 80+, antal/1000 inv";
const total = { gender: "T", count: 1, status: "", value: 9.5, isdeleted: false };
const row = (given: object = {}) => ({ kpi: "N02904", municipality: "1080", period: 2019, values: [total], ...given });

function read(...rows: unknown[]) {
  const { rows: figures, report } = readAnswer({ name: "Kolada", asked, rows }, register);
  const told = figures.map(
    (one) => `${one.indicator} ${one.area} ${one.year} ${one.gender} ${one.missing ?? one.value}`,
  );
  return { figures: told, report, codes: report.problems.map(({ code }) => code) };
}

test("the sexes are told by their letter, in whatever order they come", () => {
  const values = [
    { ...total, gender: "M", value: 8 },
    { ...total, gender: "K", value: 11 },
    { ...total, gender: "T", value: 9.5 },
  ];
  expect(read(row({ values })).figures).toEqual([
    "N02904 1080 2019 M 8",
    "N02904 1080 2019 K 11",
    "N02904 1080 2019 T 9.5",
  ]);
});

describe("what has no figure is missing, never zero", () => {
  test.each([
    ["null with count 0, as v3 writes it", { value: null, count: 0 }, "empty"],
    ["null with count 1, as v2 did", { value: null, count: 1 }, "empty"],
    ["no value at all", { value: undefined }, "empty"],
    ["a status that is known", { value: null, status: "Not applicable" }, "not-applicable"],
    ["a status beside a figure", { value: 9.5, status: "Privacy" }, "suppressed"],
    ["a status never met, without a figure", { value: null, status: "Embargo" }, "empty"],
    ["deleted, though the figure is still there", { value: 9.5, isdeleted: true }, "empty"],
    ["deleted, as v2 wrote it", { value: null, isdeleted: 1 }, "empty"],
    ["zero, which is a figure", { value: 0 }, "0"],
  ])("%s", (_, given, outcome) => {
    expect(read(row({ values: [{ ...total, ...given }] })).figures).toEqual([`N02904 1080 2019 T ${outcome}`]);
  });
});

test("a figure beside a status never met is kept, and the status is told", () => {
  const { figures, report } = read(row({ values: [{ ...total, status: "Embargo" }] }));
  expect(figures).toEqual(["N02904 1080 2019 T 9.5"]);
  expect(report.notices).toContainEqual({ code: "unknown-status", facts: { found: "Embargo", count: 1 } });
});

describe("what does not look like Kolada's, or was not asked for, is rejected with what it was", () => {
  test.each([
    ["not a row", null],
    ["a list", []],
    ["no values", row({ values: undefined })],
    ["an indicator not asked for", row({ kpi: "N15428" })],
    ["an area not asked for", row({ municipality: "1081" })],
    ["a year not asked for", row({ period: 2018 })],
    ["a period that is no year", row({ period: "2018-2021" })],
    ["a sex that Kolada does not have", row({ values: [{ ...total, gender: "F" }] })],
    ["a figure as text", row({ values: [{ ...total, value: "9,5" }] })],
    ["a figure without end", row({ values: [{ ...total, value: Number.POSITIVE_INFINITY }] })],
    ["a value that is nothing", row({ values: [null] })],
  ])("%s", (_, entry) => {
    const { figures, report, codes } = read(entry, row({ municipality: "0010" }));
    expect(figures).toEqual(["N02904 0010 2019 T 9.5"]);
    expect(codes).toEqual(["invalid-answer"]);
    expect(report).toMatchObject({ rows: 2, observations: 1, rejected: 1 });
  });

  test("with the indicator, area and year it stood for", () => {
    const { report } = read(row({ values: [{ gender: "X" }] }));
    expect(report.problems[0]?.facts).toEqual({
      indicator: "N02904",
      area: "1080",
      year: 2019,
      found: '{"gender":"X"}',
    });
  });

  test("an endless list of them is counted, and a thousand told", () => {
    const { report } = read(...Array.from({ length: 1_500 }, () => "?"));
    expect([report.rejected, report.problems.length]).toEqual([1_500, 1_000]);
  });
});

test("a figure given twice is handed on twice, for the one who holds all figures to judge", () => {
  const { figures, report } = read(row(), row({ values: [total, { ...total, value: 9.6 }] }));
  expect(figures).toEqual(["N02904 1080 2019 T 9.5", "N02904 1080 2019 T 9.5", "N02904 1080 2019 T 9.6"]);
  expect(report).toMatchObject({ rows: 3, observations: 3, rejected: 0, problems: [] });
});

test("who did not answer, what is deleted and which means are unweighted is told", () => {
  const deleted = { ...total, isdeleted: true, value: null };
  const { report } = read(row({ values: [deleted, { ...deleted, gender: "K" }] }), row({ municipality: "G33620" }));
  expect(report.notices).toEqual([
    { code: "indicator-without-answer", facts: { indicator: "N00925" } },
    { code: "area-without-answer", facts: { area: "0010" } },
    { code: "group-area", facts: { found: "Blekinge läns kommuner (ovägt medel)", area: "G33620", count: 1 } },
    { code: "deleted-values", facts: { indicator: "N02904", count: 2, found: "1080 2019 T, 1080 2019 K" } },
  ]);
});

test("a group that the register lacks comes with the answer, and an unknown indicator is kept under its id", () => {
  const wide = { indicators: ["N99999"], areas: ["G12345"], years: [2020] };
  const rows = [row({ kpi: "N99999", municipality: "G12345", period: 2020 })];
  const { report } = readAnswer({ name: "Kolada", asked: wide, rows }, register);
  expect(report.groups).toEqual([{ code: "G12345", name: "G12345", kind: "group" }]);
  expect(report.unknownIndicators).toEqual(["N99999"]);
});

test("figures of an indicator that has changed its unit are stopped, and told once", () => {
  const wide = { ...asked, indicators: ["N02904", "N20402"] };
  const values = [total, { ...total, gender: "K" }];
  const rows = [row(), row({ kpi: "N20402", values }), row({ kpi: "N20402", period: 2020 })];
  const read = (title: string) =>
    readAnswer({ name: "Kolada", asked: wide, rows, titles: new Map([["N20402", title]]) }, register);
  expect(read("Fallskador bland personer 80+, antal/100 000 inv").report).toMatchObject({
    observations: 4,
    rejected: 0,
  });
  expect(read("Fallskador").report).toMatchObject({ observations: 4, rejected: 0 });
  const { report } = read(perThousand);
  expect(report).toMatchObject({ rows: 4, observations: 1, rejected: 3 });
  expect(report.problems).toEqual([
    {
      line: null,
      column: null,
      code: "unit-differs",
      facts: { indicator: "N20402", title: perThousand, found: "per-1000", expected: "per-100000", count: 3 },
    },
  ]);
});

test.each([
  ["moved to the register's unit", "per-1000", 950, { code: "unit-converted", found: "per-1000" }],
  ["read as they stand", "per-100000", 9.5, { code: "unit-kept", found: "per-1000" }],
] as const)("such figures are %s once somebody has said that they are %s, and it is told", (_, unit, value, told) => {
  const rows = [row({ kpi: "N20402" })];
  const answered = {
    ...register,
    figureUnit: (id: string, title: string) =>
      id === "N20402" && title === perThousand.toLowerCase() ? unit : undefined,
  };
  const wide = { ...asked, indicators: ["N20402"] };
  const titles = new Map([["N20402", perThousand]]);
  const { rows: figures, report } = readAnswer({ name: "Kolada", asked: wide, rows, titles }, answered);
  expect(figures.map((figure) => figure.value)).toEqual([value]);
  const { code, found } = told;
  const facts = { indicator: "N20402", title: perThousand, found, expected: "per-100000", count: 1 };
  expect(report.notices).toContainEqual({ code, facts });
});

test("what was said to be shares is stopped where it is above one, as in a file", () => {
  const rows = [0.095, 9.5].map((value, at) => row({ period: 2019 + at, values: [{ ...total, value }] }));
  const answered = { ...register, figureUnit: () => "share" as const };
  const titles = new Map([["N02904", "Ekonomiskt utsatta, antal/1000 inv"]]);
  const { rows: figures, report } = readAnswer({ name: "Kolada", asked, rows, titles }, answered);
  expect(figures.map(({ value }) => value)).toEqual([9.5]);
  expect(report).toMatchObject({ rows: 2, observations: 1, rejected: 1 });
  expect(report.problems).toMatchObject([{ code: "not-a-share", facts: { indicator: "N02904", found: "9.5" } }]);
});

test("an answer about nothing is no answer: an address in query form gives it, without an error", () => {
  const { report, codes } = read();
  expect(codes).toEqual(["empty-answer"]);
  expect(report).toMatchObject({ shape: "API", rows: 0, observations: 0, rejected: 0 });
});
