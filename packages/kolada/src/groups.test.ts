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
