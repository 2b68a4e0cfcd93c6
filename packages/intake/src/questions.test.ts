import type { FileReport, Notice, Problem } from "@foljsam/domain";
import { expect, test } from "vitest";
import { questionsOf } from "./questions.ts";

const asked = (problems: Problem[], notices: Notice[] = [], divided = false) =>
  questionsOf({ rows: 7, problems, notices } as unknown as FileReport, (title) => [{ id: title }] as never, divided);
const problem = (code: Problem["code"], line: number | null, facts = {}): Problem => ({
  line,
  column: null,
  code,
  facts,
});

test("each title that the register does not know, or knows too often, is asked about once with its rows", () => {
  const questions = asked([
    problem("unknown-title", 2, { title: "Okänd", count: 4 }),
    problem("unknown-area", 3, { found: "Ankeborg" }),
    problem("ambiguous-title", 9, { title: "Dubbel", count: 1, candidates: "N1, N2" }),
  ]);
  expect(questions).toEqual([
    { kind: "indicator", reason: "unknown-title", title: "Okänd", count: 4, candidates: [{ id: "Okänd" }] },
    { kind: "indicator", reason: "ambiguous-title", title: "Dubbel", count: 1, candidates: [{ id: "Dubbel" }] },
  ]);
});

test("a file without an indicator or a year is asked for it, a row without one is not", () => {
  expect(asked([problem("missing-year", null), problem("missing-indicator", null)])).toEqual([
    { kind: "year", count: 0 },
    { kind: "indicator", reason: "missing", title: null, count: 0, candidates: [] },
  ]);
  expect(asked([problem("missing-year", 4), problem("missing-indicator", 5)])).toEqual([]);
});

test("a file that divides its figures further is asked for the group in each column that does", () => {
  const groups = JSON.stringify([{ heading: "Ålder", groups: ["16–29 år", "30–44 år"] }]);
  expect(asked([problem("split-figures", null, { found: "Ålder", groups })])).toEqual([
    { kind: "group", heading: "Ålder", choices: ["16–29 år", "30–44 år"], count: 0 },
  ]);
});

test("a unit is asked for where a title, a ratio or the figures themselves tell of another, with the rows it is about", () => {
  const about = { indicator: "N02904", count: 12 };
  const choices = ["percent", "share"];
  expect(
    asked(
      [problem("ratio-in-other-unit", 2, { ...about, found: "share", expected: "percent" })],
      [{ code: "figures-below-one", facts: { ...about, title: "A, andel", greatest: 0.9 } }],
    ),
  ).toEqual([
    { kind: "unit", reason: "ratio-in-other-unit", ...about, title: null, found: "share", unit: "percent", choices },
    { kind: "unit", reason: "figures-below-one", ...about, title: "A, andel", found: null, unit: "percent", choices },
  ]);
});

test("the sex is asked for where totals were assumed of a series that is divided by sex", () => {
  const assumed: Notice = { code: "gender-assumed-total", facts: {} };
  expect(asked([], [assumed], true)).toEqual([{ kind: "gender", count: 7 }]);
  expect(asked([], [assumed], false)).toEqual([]);
  expect(asked([], [], true)).toEqual([]);
});
