import { describe, expect, test } from "vitest";
import { closedSeries, manyLines } from "../pictures/example-figures.ts";
import { banded, margins, pooled, succeeded } from "../pictures/uncertain-figures.ts";
import { goalChartCsv } from "./csv.ts";
import { describeGoalChart } from "./describe.ts";
import type { GoalChartFigures } from "./figures.ts";
import { chartNotes } from "./notes.ts";
import { goalChart, wideChart } from "./option.ts";
import { valueScale, yearsOfChart } from "./scale.ts";
import { goalChartTable } from "./table.ts";

type Mark = { readonly type: string; readonly shape?: unknown; readonly style?: { readonly text?: string } };
const marksOf = (figures: GoalChartFigures) => {
  const { graphic } = goalChart(figures, wideChart);
  const elements = graphic && "elements" in graphic ? graphic.elements : [];
  return (elements ?? []) as readonly Mark[];
};
const texts = (figures: GoalChartFigures) => marksOf(figures).flatMap(({ style }) => style?.text ?? []);
const spaced = (lines: readonly string[]) => lines.join("\n").replaceAll("\u00A0", " ");

describe("the band of 95 % intervals", () => {
  test("is broken by a missing year and by a break, and a year alone has a bar", () => {
    const areas = marksOf(banded).filter(({ type }) => type === "polygon");
    expect(areas.map(({ shape }) => shape)).toEqual([
      { points: expect.toSatisfy((points: readonly unknown[]) => points.length === 6) },
      { points: expect.toSatisfy((points: readonly unknown[]) => points.length === 8) },
    ]);
  });

  test("fits on the axis", () => {
    const { min, max } = valueScale(banded);
    expect([min <= 81.9 - 4.6, max >= 86.1 + 3.9]).toEqual([true, true]);
  });

  test("belongs to the line that is judged alone, and is not there where nothing is known", () => {
    const others = { ...banded, highlight: "K" };
    const none = { ...banded, highlight: null };
    expect([others, none, manyLines].flatMap(marksOf).filter(({ type }) => type === "polygon")).toEqual([]);
  });

  test("is told in words, in the table and in the CSV from the same figures", () => {
    expect(describeGoalChart(banded).description).toContain("95-procentsintervallet är 80,3–88,8\u00A0% (2022)");
    expect(goalChartTable(banded).rows[0]?.cells.map(({ interval }) => interval)).toEqual(["80,3–88,8", null]);
    expect(goalChartCsv(banded).split("\r\n")[9]).toBe("totalt;2022;2022;84,9;80,3;88,8;procent;;ja");
  });
});

test("a published margin gives the limits of the table and the CSV too", () => {
  expect(goalChartTable(margins).rows[0]?.cells.map(({ interval }) => interval)).toEqual(["69,6–72,8", null]);
  expect(goalChartCsv(margins)).toContain("totalt;2022;2019–2022;71,2;69,6;72,8;");
});

describe("figures that pool years", () => {
  test("are drawn over all their years, which begin before the first point", () => {
    expect(yearsOfChart(pooled)[0]).toBe(2013);
    const bars = marksOf(pooled).filter(({ type, style }) => type === "line" && Object(style).lineWidth === 4);
    expect(bars).toHaveLength(4);
  });

  test("are told in words alone where the lines are many", () => {
    const many = { ...manyLines, pooledYears: 3 };
    expect(yearsOfChart(many)[0]).toBe(2015);
    expect(marksOf(many).filter(({ style }) => Object(style).lineWidth === 4)).toEqual([]);
    expect(chartNotes(many)[0]).toBe("Varje utfall slår ihop 3 år: punkten visar det sista.");
  });

  test("are told with their years in the table and the CSV", () => {
    expect(goalChartTable(pooled).rows.map(({ name }) => name)[0]).toBe("2019–2022");
    expect(goalChartCsv(pooled)).toContain("totalt;2022;2019–2022;70,5;");
  });
});

describe("a closed series and its successor", () => {
  test("are two lines with a line between the years, and the words for why", () => {
    const { series } = goalChart(succeeded);
    const lines = (Array.isArray(series) ? series : []).filter(({ name }) => name !== undefined);
    expect(lines.map(({ name, data }) => [name, Array.isArray(data) ? data.at(-1) : null])).toEqual([
      ["Region Blekinge", null],
      ["efterföljaren N66077", 21.3],
    ]);
    expect(texts(succeeded)).toContain("Nedlagd efter 2021");
  });

  test("in two rows above the plot where there is a break as well", () => {
    const both = { ...succeeded, breaks: [{ year: 2011, reason: "ny definition." }] };
    expect(texts(both)).toEqual(expect.arrayContaining(["Tidsseriebrott 2011", "Nedlagd efter 2021"]));
    expect(spaced(chartNotes(both))).toMatchInlineSnapshot(`
      "Tidsseriebrott 2011: ny definition. Linjen går inte över brottet.
      Serien lades ned efter 2021. Efterföljaren N66077 är en annan mätning: den ritas bredvid, men linjerna fogas inte ihop, för värdena går inte att jämföra."
    `);
  });
});

test("what a reader must know is told below the chart", () => {
  const notes = [
    banded,
    pooled,
    succeeded,
    { ...closedSeries, closed: { after: 2021, successor: null } },
    { ...closedSeries, closed: { after: 2021, successor: { id: "N78113", unit: "mean" } } },
    { ...closedSeries, closed: { after: 2021, successor: { id: "N66077", unit: "percent" } } },
    { ...closedSeries, breaks: [{ year: 2030, reason: "kommer senare" }] },
  ] as const;
  const told = notes.map((figures) => spaced(chartNotes(figures)));
  expect(`\n${told.join("\n\n")}\n`).toMatchInlineSnapshot(`
    "
    Det skuggade bandet är 95-procentsintervallet för totalt.
    Tidsseriebrott 2019: ny definition. Linjen går inte över brottet.

    Varje utfall slår ihop 4 år: det liggande strecket visar åren, punkten det sista.

    Serien lades ned efter 2021. Efterföljaren N66077 är en annan mätning: den ritas bredvid, men linjerna fogas inte ihop, för värdena går inte att jämföra.

    Serien lades ned efter 2021. Ingen annan serie har tagit vid.

    Serien lades ned efter 2021. Efterföljaren N78113 räknas i en annan enhet (medelvärde) och ritas inte här.

    Serien lades ned efter 2021. Efterföljaren N66077 har inga utfall här.


    "
  `);
});
