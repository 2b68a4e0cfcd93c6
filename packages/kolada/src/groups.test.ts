import { describe, expect, test } from "vitest";
import { read, readFigures } from "./register.fixture.ts";

const divided =
  "Kommun;År;Ålder;Bakgrund;N02904\n" +
  "1080;2019;16–29 år;Inrikes;9,5\n1080;2019;16–29 år;Utrikes;12\n1080;2019;30–44 år;Inrikes;8\n1080;2019;30–44 år;Utrikes;7\n" +
  "1083;2019;16–29 år;Inrikes;4,5\n1083;2019;16–29 år;Utrikes;3\n1083;2019;30–44 år;Inrikes;2\n1083;2019;30–44 år;Utrikes;1\n";

describe("figures that a file divides further", () => {
  test("are refused with the columns that divide them and the groups in each", async () => {
    const { rows, report } = await read(divided);
    expect(rows).toEqual([]);
    const [problem] = report.problems;
    expect(problem).toMatchObject({ code: "split-figures", facts: { found: "Ålder, Bakgrund" } });
    expect(JSON.parse(String(problem?.facts["groups"]))).toEqual([
      { heading: "Ålder", groups: ["16–29 år", "30–44 år"] },
      { heading: "Bakgrund", groups: ["Inrikes", "Utrikes"] },
    ]);
  });

  test("are read for the group that is chosen in each, and the other rows are told of and are none of the file's", async () => {
    const { rows, report } = await read(divided, { groups: { Ålder: "16–29 år", Bakgrund: "Utrikes" } });
    expect(rows.map(({ area, value }) => [area, value])).toEqual([
      ["1080", 12],
      ["1083", 3],
    ]);
    expect(report).toMatchObject({ rows: 2, rejected: 0 });
    expect(report.notices).toContainEqual({
      code: "other-groups",
      facts: { found: "Ålder: 16–29 år; Bakgrund: Utrikes", count: 6 },
    });
  });

  test("are asked about again where only one of the columns has been answered", async () => {
    const { report } = await read(divided, { groups: { Ålder: "16–29 år" } });
    expect(report.problems).toMatchObject([{ code: "split-figures", facts: { found: "Bakgrund" } }]);
  });

  test("have no rows where nothing is of the group", async () => {
    const { report } = await read(divided, { groups: { Ålder: "45 år", Bakgrund: "Utrikes" } });
    expect(report.problems).toMatchObject([{ code: "no-rows" }]);
  });
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "a column headed %s, as a property of every object is called, is a column like others",
  async (heading) => {
    const { rows } = await read(`Kommun;År;${heading};N02904\n1080;2019;a;9,5\n`);
    expect(rows.map(({ value }) => value)).toEqual([9.5]);
  },
);

test("a group says nothing of a file that has no such column", async () => {
  const whole = "Nyckeltal;Kommun;År;Värde\nN02904;1080;2019;9,5\n";
  expect(await readFigures(whole, { groups: { Ålder: "16–29 år", Kommun: "1083" } })).toEqual([
    "N02904 1080 2019 T 9.5",
  ]);
});

describe("figures that a file divides and sorts by group are asked about", () => {
  const group = (name: string, areas: number, figure: (at: number) => number) =>
    Array.from({ length: areas }, (_, at) => `N02904;${code(at)};2019;${name};${figure(at)}\n`).join("");
  const code = (at: number) => `G${10_000 + at}`;
  const headings = "Nyckeltal;Kommun;År;Ålder;Värde\n";
  const first = (at: number) => at % 97;
  const second = (at: number) => (at % 97) + 1;

  test.each<[string, string]>([
    ["of 450 areas each", group("16–29 år", 450, first) + group("30–44 år", 450, second)],
    ["of which the last is short", group("16–29 år", 3_000, first) + group("30–44 år", 200, second)],
    [
      "of which some figures happen to be the same",
      group("16–29 år", 900, first) + group("30–44 år", 900, (at) => (at % 97) + (at % 3 ? 1 : 0)),
    ],
  ])("%s", async (_, rows) => {
    const { rows: figures, report } = await read(headings + rows);
    expect(figures).toEqual([]);
    expect(report.problems).toMatchObject([{ code: "split-figures", facts: { found: "Ålder" } }]);
    expect(JSON.parse(String(report.problems[0]?.facts["groups"]))).toEqual([
      { heading: "Ålder", groups: ["16–29 år", "30–44 år"] },
    ]);
  });

  test("also where the year is what the user says", async () => {
    const rows = "Kommun;Ålder;N02904\n1080;16–29 år;9\n1080;30–44 år;8\n1083;16–29 år;7\n1083;30–44 år;6\n";
    const { report } = await read(rows, { year: 2019 });
    expect(report.problems).toMatchObject([{ code: "split-figures", facts: { found: "Ålder" } }]);
  });

  test("but a few rows that contradict each other are mistakes", async () => {
    const rows = group("a", 450, first) + group("b", 3, second);
    expect((await read(headings + rows)).report).toMatchObject({ problems: [], rows: 453 });
  });

  test("and remarks that differ on rows of the same figure divide nothing", async () => {
    const rows = group("kontrollerad", 450, first) + group("andra gången", 450, first);
    expect((await read(headings + rows)).report).toMatchObject({ problems: [], rows: 900 });
  });
});

describe("a file about one group says nothing of the others, which is told", () => {
  const single = async (text: string, options = {}) =>
    (await read(text, options)).report.notices.filter(({ code }) => code === "single-group").map(({ facts }) => facts);
  const list = (heading: string, ...groups: readonly string[]) =>
    `Nyckeltal;Kommun;År;${heading};Värde\n${groups.map((one, at) => `N02904;1080;${2019 + at};${one};9\n`).join("")}`;

  test.each<[string, string, object[]]>([
    ["an age", list("Ålder", "16-29 år", "16-29 år "), [{ heading: "Ålder", found: "16-29 år" }]],
    ["a sex under a heading of its own", list("Urval", "Kvinnor", "Kvinnor"), [{ heading: "Urval", found: "Kvinnor" }]],
    ["a column without heading", list("", "Utrikes", "Utrikes"), [{ heading: "4", found: "Utrikes" }]],
    [
      "a label of a table with a column for each year",
      "Nyckeltal;Kommun;Ålder;2019;2020\nN02904;1080;16-29 år;9;8\nN02904;1083;16-29 år;9;8\n",
      [{ heading: "Ålder", found: "16-29 år" }],
    ],
    ["everybody", list("Ålder", "Samtliga", "Samtliga"), []],
    ["everybody in other words", list("Bakgrund", "Alla åldrar", "Alla åldrar"), []],
    ["both sexes", list("Urval", "Båda könen", "Båda könen"), []],
    ["two groups", list("Ålder", "16-29 år", "30-44 år"), []],
    ["a remark on one row", list("Anm", "x", ""), []],
    ["figures", list("Svar", "12", "12"), []],
    ["a unit", list("Enhet", "procent", "procent"), []],
  ])("%s", async (_, text, notices) => {
    expect(await single(text)).toEqual(notices);
  });

  test("unless it was asked for", async () => {
    expect(await single(list("Ålder", "16-29 år"), { groups: { Ålder: "16-29 år" } })).toEqual([]);
  });
});
