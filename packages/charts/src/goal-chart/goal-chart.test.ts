import { describe, expect, test } from "vitest";
import { closedSeries, empty, gap, manyLines, sexes, standIn } from "../pictures/example-figures.ts";
import { margins } from "../pictures/uncertain-figures.ts";
import { goalChartCsv } from "./csv.ts";
import { exampleText } from "./figures.ts";
import { describeGoalChart } from "./describe.ts";
import { lineStyles } from "./line-style.ts";
import { outcomeLines } from "./lines.ts";
import { goalChart } from "./option.ts";
import { labelledYears, valueScale, yearsOfChart } from "./scale.ts";
import { stacked } from "./stack.ts";
import { goalChartTable } from "./table.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", " ");

describe("the value axis", () => {
  test("holds all values, baseline and target, with round ticks", () => {
    expect(valueScale(closedSeries)).toEqual({ min: 7, max: 11, step: 1, decimals: 0 });
    expect(valueScale(sexes)).toMatchObject({ min: 3000, max: 5500, step: 500 });
  });

  test("does not change when a line is taken away, as long as the extent is given", () => {
    const extent = { least: 92.4, greatest: 97.2 };
    const one = { ...manyLines, extent, lines: manyLines.lines.slice(0, 1) };
    expect(valueScale(one)).toEqual(valueScale({ ...manyLines, extent }));
  });

  test("never shows more than all or less than none", () => {
    const points = [0.4, 99.8].map((value, index) => ({ year: 2020 + index, value, missing: null }));
    const scale = valueScale({
      ...closedSeries,
      baseline: null,
      target: null,
      lines: [{ key: "a", name: "A", points, example: true }],
    });
    expect([scale.min, scale.max]).toEqual([0, 100]);
  });

  test("has room around a single value", () => {
    const points = [{ year: 2021, value: 84.1, missing: null }];
    const scale = valueScale({
      ...closedSeries,
      unit: "years",
      baseline: null,
      target: null,
      lines: [{ key: "a", name: "A", points, example: true }],
    });
    expect(scale.min).toBeLessThan(84.1);
    expect(scale.max).toBeGreaterThan(84.1);
  });
});

describe("the year axis", () => {
  test("has every whole year up to the target year", () => {
    const years = yearsOfChart(closedSeries);
    expect([years[0], years.at(-1), years.length]).toEqual([2007, 2022, 16]);
  });

  test("labels evenly, and always the target year", () => {
    const years = yearsOfChart(closedSeries);
    expect([...labelledYears(years, 6, 2022)]).toEqual([2007, 2010, 2013, 2016, 2019, 2022]);
    expect(labelledYears(years, 100, 2022).size).toBe(16);
  });
});

test("a missing year is a gap and never zero", () => {
  const { series } = goalChart(standIn);
  const lines = (Array.isArray(series) ? series : []).filter(({ name }) => name !== undefined);
  expect(lines.map(({ data }) => data)).toEqual([[74.6, null, 75.1, null, 76.4, null]]);
});

test("no line crosses a break in the series", () => {
  const { series } = goalChart(manyLines);
  const lines = (Array.isArray(series) ? series : []).filter(({ name }) => name === "Karlskrona");
  expect(lines.map(({ data }) => data)).toEqual([
    [95.2, 95.0, 95.3, null, null, null, null, null, null],
    [null, null, null, 95.9, 96.1, 95.9, 96.7, 96.9, 96.8],
  ]);
});

describe("labels beside the plot", () => {
  test("stay where they want to be when there is room", () => {
    expect(
      stacked(
        [
          { wanted: 50, height: 10 },
          { wanted: 20, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 20]);
  });

  test("move apart about their middle, and stay inside", () => {
    expect(
      stacked(
        [
          { wanted: 50, height: 10 },
          { wanted: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
    expect(
      stacked(
        [
          { wanted: 1, height: 10 },
          { wanted: 2, height: 10 },
          { wanted: 3, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 15, 25]);
    expect(
      stacked(
        [
          { wanted: 99, height: 10 },
          { wanted: 97, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([95, 85]);
  });
});

test("a figure that has been revised is ringed, and told", () => {
  const points = [8.4, 8.1].map((value, index) => ({ year: 2020 + index, value, missing: null, revised: index === 0 }));
  const figures = { ...empty, lines: [{ key: "a", name: "A", points, example: false }] };
  expect(describeGoalChart(figures).description).toContain("; reviderat för 2020.");
  expect(outcomeLines(figures, lineStyles(figures), [2020, 2021])[0]?.data).toEqual([
    expect.objectContaining({ value: 8.4, symbolSize: 11 }),
    8.1,
  ]);
});

describe("a margin of error that its source has published", () => {
  test("has its room on the axis, and is told as what it is", () => {
    const last = margins.lines.map((line) => ({ ...line, points: line.points.slice(-1) }));
    const alone = { ...margins, lines: last, baseline: null, target: null };
    expect(valueScale(alone)).toMatchObject({ min: 69, max: 74 });
    expect(spaced(describeGoalChart(margins).description)).toContain(
      "Publicerad felmarginal: ± 1,6 procentenheter (2019–2022).",
    );
  });

  test("is drawn for the highlighted line alone, and the head of the chart says what the strokes are", () => {
    const strokes = (figures: typeof margins) => {
      const { graphic } = goalChart(figures) as { graphic: { elements: { type: string; z: number; style: object }[] } };
      return graphic.elements.filter(
        ({ type, style }) => type === "line" && !("lineDash" in style) && !("opacity" in style),
      ).length;
    };
    expect([strokes(margins), strokes({ ...margins, highlight: "K" })]).toEqual([9, 0]);
    const text = JSON.stringify(goalChart(margins));
    expect(text).toContain("4 år i varje siffra, streck: publicerad felmarginal");
  });
});

test("the text alternative tells from and to, least and greatest, gaps, baseline, target, breaks and example data", () => {
  const told = [closedSeries, { ...manyLines, lines: manyLines.lines.slice(0, 2) }, sexes, gap, empty].map(
    (figures) => {
      const { name, description } = describeGoalChart(figures);
      return `${name}\n${description}`;
    },
  );
  expect(`\n${spaced(told.join("\n\n"))}\n`).toMatchInlineSnapshot(`
    "
    Linjediagram: Invånare 0–19 år i ekonomiskt utsatta hushåll, andel (%), 2007–2021
    Region Blekinge: från 8,0 % (2007) till 8,1 % (2021), lägst 8,0 % (2007) och högst 10,3 % (2009). Baslinje: 9,5 % (2019). Mål: högst 7,5 % 2022.

    Linjediagram: Kariesfria 3-åringar, andel (%), 2015–2023
    Region Blekinge: från 94,1 % (2015) till 96,6 % (2023), lägst 94,1 % (2015) och högst 96,6 % (2023). Olofström: från 92,4 % (2015) till 95,3 % (2023), lägst 92,4 % (2015) och högst 95,3 % (2023); utfall saknas för 2017. Baslinje: 95,2 % (2019). Mål: minst 97,2 % 2022. Tidsseriebrott 2018: nytt underlag. Linjen går inte över brottet. Exempeldata: påhittade siffror.

    Linjediagram: Fallskador bland personer 80+, antal per 100 000, 2014–2022
    Kvinnor: från 5 120 per 100 000 (2012–2014) till 4 700 per 100 000 (2020–2022), lägst 4 700 per 100 000 (2020–2022) och högst 5 230 per 100 000 (2013–2015). Män: från 3 810 per 100 000 (2012–2014) till 3 540 per 100 000 (2020–2022), lägst 3 520 per 100 000 (2019–2021) och högst 3 880 per 100 000 (2014–2016). Varje utfall slår ihop 3 år: det liggande strecket visar åren, punkten det sista. Exempeldata: påhittade siffror.

    Linjediagram: Skillnad mellan kvinnor och män, 2016–2021
    Region Blekinge: från 4,2 procentenheter (2016) till 2,9 procentenheter (2021), lägst 2,9 procentenheter (2021) och högst 4,4 procentenheter (2018). Baslinje: 3,8 procentenheter (2019). Exempeldata: påhittade siffror.

    Linjediagram: Invånare 0–19 år i ekonomiskt utsatta hushåll, andel (%)
    Det finns inga utfall att visa.
    "
  `);
});

test("the table has the chart's figures, latest first, and says why one is absent", () => {
  const table = goalChartTable({ ...manyLines, lines: manyLines.lines.slice(0, 2) });
  const rows = table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)].join(" | "));
  expect([table.caption, ["År", ...table.columns.map(({ name }) => name)].join(" | "), ...rows].join("\n"))
    .toMatchInlineSnapshot(`
      "Kariesfria 3-åringar, andel (%)
      År | Region Blekinge | Olofström
      2023 | 96,6 | 95,3
      2022 | 96,4 | 95,0
      2021 | 95,8 | 94,1
      2020 | 95,1 | 94,4
      2019 | 95,2 | 93,9
      2018 | 94,9 | 93,4
      2017 | 94,2 | bortfall
      2016 | 94,3 | 92,9
      2015 | 94,1 | 92,4"
    `);
  expect([table.unit, goalChartTable(gap).unit]).toEqual(["procent", "procentenheter"]);
});

test("a year that only one line has is empty for the other, not zero", () => {
  const lines = sexes.lines.map((line) => (line.key === "K" ? { ...line, points: line.points.slice(0, 1) } : line));
  expect(goalChartTable({ ...sexes, lines }).rows[0]?.cells[0]).toEqual({
    text: "tom",
    value: null,
    missing: "empty",
    interval: null,
  });
});

test("a chart says which of its lines are invented", () => {
  const [region, ...others] = manyLines.lines.map((line) => ({ ...line, example: line.key !== "0010" }));
  if (!region) throw new Error("The figures have no region.");
  const real = others.map((line) => ({ ...line, example: false }));
  expect(
    [[region], [region, ...others], others, [region, ...real, ...others]].map((lines) => exampleText({ lines })),
  ).toEqual([
    null,
    "Exempeldata, utom Region Blekinge",
    "Exempeldata: påhittade siffror",
    "Delvis exempeldata: påhittade siffror",
  ]);
});

describe("the CSV", () => {
  test("opens in a Swedish Excel: byte order mark, semicolon, decimal comma, delivered values", () => {
    const lines = closedSeries.lines.map((line) => ({ ...line, points: line.points.slice(-2) }));
    expect(goalChartCsv({ ...closedSeries, lines })).toBe(
      "\uFEFFSerie;År;Period;Värde;Undre gräns;Övre gräns;Enhet;Saknas;Exempeldata\r\n" +
        "Region Blekinge;2020;2020;9,117408;;;procent;;nej\r\n" +
        "Region Blekinge;2021;2021;8,063021;;;procent;;nej\r\n" +
        "Baslinje;2019;2019;9,468342;;;procent;;nej\r\n" +
        "Mål;2022;2022;7,5;;;procent;;nej\r\n",
    );
  });

  test("says what is missing and what is invented, and carries no formula", () => {
    const points = [{ year: 2020, value: null, missing: "suppressed" as const }];
    const lines = [{ key: "a", name: '=1+1;"x"', points, example: true }];
    expect(goalChartCsv({ ...standIn, lines, baseline: null, target: null }).split("\r\n")[1]).toBe(
      `"'=1+1;""x""";2020;2020;;;;index;sekretess;ja`,
    );
  });
});
