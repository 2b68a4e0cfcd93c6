import type { FigureUnit } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { chunks, register } from "./register.fixture.ts";

const headed = "Nyckeltal;Kommun;År;Värde\n";
const perThousand = "Fallskador bland personer 80+, antal/1000 inv";

/** Reads a file where it has been answered which units figures are in; by `id title`. */
async function readAnswered(text: string, answers: Readonly<Record<string, FigureUnit>>) {
  const answered = { ...register, figureUnit: (id: string, title: string) => answers[`${id} ${title}`.trim()] };
  const reading = readFile({ name: "fil.csv", bytes: chunks(Buffer.from(text), 65_536) }, answered);
  const rows = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { rows, report: next.value };
    rows.push(...next.value);
  }
}

describe("figures are read in the unit that somebody has said they are in", () => {
  test.each<[string, string, Record<string, FigureUnit>, number[]]>([
    [
      "shares as percentages",
      `${headed}N02904;1080;2019;0,046\nN02904;1080;2020;0,57\nN02904;1080;2021;1\n`,
      { N02904: "share" },
      [4.6, 57, 100],
    ],
    ["percentages as they are", `${headed}N02904;1080;2019;0,046\n`, { N02904: "percent" }, [0.046]],
    [
      "per 1 000 as per 100 000",
      `${headed}${perThousand};1080;2019;25,503\n`,
      { [`N20402 ${perThousand.toLowerCase()}`]: "per-1000" },
      [2550.3],
    ],
    [
      "per 1 000 by the title beside the id",
      `kpi;kpi_name;Kommun;År;Värde\nN20402;${perThousand};1080;2019;0,07\n`,
      { [`N20402 ${perThousand.toLowerCase()}`]: "per-1000" },
      [7],
    ],
    [
      "a title that is wrong, as the register has it",
      `${headed}${perThousand};1080;2019;2550,3\n`,
      { [`N20402 ${perThousand.toLowerCase()}`]: "per-100000" },
      [2550.3],
    ],
    [
      "a heading over the figures",
      "kpi;Kommun;År;Andel av alla\nN02904;1080;2019;0,046\n",
      { "N02904 andel av alla": "share" },
      [4.6],
    ],
    [
      "another heading than the answer is about",
      `kpi;Kommun;År;Nivå\nN02904;1080;2019;0,046\n`,
      { N02904: "share" },
      [0.046],
    ],
    [
      "a table with a column for each year",
      "Nyckeltal;Kommun;2019;2020\nN02904;1080;0,046;-\n",
      { N02904: "share" },
      [4.6, Number.NaN],
    ],
  ])("%s", async (_, text, answers, values) => {
    const { rows, report } = await readAnswered(text, answers);
    expect(rows.map(({ value }) => value ?? Number.NaN)).toEqual(values);
    expect(report.rejected).toBe(0);
  });

  test("numerator and denominator stay, and are held against the value as it becomes", async () => {
    const text = "kpi;Kommun;År;Värde;Täljare;Nämnare\nN02904;1080;2019;0,046;46;1000\nN02904;1080;2020;0,05;46;1000\n";
    const { rows, report } = await readAnswered(text, { N02904: "share" });
    expect(rows).toMatchObject([
      { value: 4.6, numerator: 46, denominator: 1000 },
      { value: 5, numerator: 46 },
    ]);
    expect(report.rejected).toBe(0);
    const wrong = await readAnswered(text.replace("0,05;", "0,06;"), { N02904: "share" });
    expect(wrong.report.problems).toMatchObject([{ code: "ratio-differs" }]);
  });
});

describe("what was made of an answer is told each time", () => {
  const noticesOf = async (text: string, answers: Record<string, FigureUnit>) =>
    (await readAnswered(text, answers)).report.notices.filter(({ code }) => code !== "gender-assumed-total");

  test("figures that were converted, and figures that are read against their title", async () => {
    expect(await noticesOf(`${headed}N02904;1080;2019;0,046\n`, { N02904: "share" })).toEqual([
      { code: "unit-converted", facts: { indicator: "N02904", found: "share", expected: "percent", count: 1 } },
    ]);
    const title = `N20402 ${perThousand.toLowerCase()}`;
    expect(await noticesOf(`${headed}${perThousand};1080;2019;60\n`, { [title]: "per-100000" })).toEqual([
      {
        code: "unit-kept",
        facts: { indicator: "N20402", title: perThousand, found: "per-1000", expected: "per-100000", count: 1 },
      },
    ]);
  });

  test("nothing where the answer is what the register says and the title does not deny", async () => {
    expect(await noticesOf(`${headed}N02904;1080;2019;0,046\n`, { N02904: "percent" })).toEqual([]);
  });

  test("an answer that cannot be, since the register has changed, is as none", async () => {
    const { rows, report } = await readAnswered(`${headed}N00925;1080;2019;0,8\n`, { N00925: "share" });
    expect(rows[0]?.value).toBe(0.8);
    expect(report.notices.map(({ code }) => code)).not.toContain("unit-converted");
  });
});

test("a figure above one is no share: it is rejected, told once, and the others of the file wait with it", async () => {
  const text = `${headed}N02904;1080;2019;4,6\nN02904;1080;2020;0,9\nN02904;1080;2021;5,1\nN02904;1080;2022;-0,1\n`;
  const { rows, report } = await readAnswered(text, { N02904: "share" });
  expect(rows.map(({ year, value }) => [year, value])).toEqual([[2020, 90]]);
  expect(report.problems).toEqual([
    {
      line: 2,
      column: 4,
      code: "not-a-share",
      facts: { heading: "Värde", indicator: "N02904", found: 4.6, count: 3 },
    },
  ]);
});

test("a title that names another unit is stopped with its own words, so that it can be answered", async () => {
  const { report } = await readAnswered(`${headed}${perThousand};1080;2019;60\n`, {});
  expect(report.problems).toMatchObject([{ code: "unit-differs", facts: { title: perThousand } }]);
});

test("shares under different titles are doubted title by title", async () => {
  const text = "kpi;kpi_name;Kommun;År;Värde\nN02904;A, andel;1080;2019;0,1\nN02904;B, andel;1080;2020;0,2\n";
  const { report } = await readAnswered(text, { "N02904 a, andel": "share" });
  expect(report.notices.map(({ code, facts }) => [code, facts["title"]])).toEqual([
    ["gender-assumed-total", undefined],
    ["figures-below-one", "B, andel"],
    ["unit-converted", "A, andel"],
  ]);
});
