import { describe, expect, test } from "vitest";
import type { GoalChartFigures } from "../goal-chart/figures.ts";
import { closedSeries, manyLines, sexes, standIn } from "../pictures/example-figures.ts";
import { renderSvg } from "../render-svg.ts";
import { describeXmrChart, xmrSentences } from "./describe.ts";
import { xmrFigures, type XmrFigures } from "./figures.ts";
import { narrowXmrChart, wideXmrChart, xmrChartOption } from "./option.ts";
import { xmrCsv, xmrTable } from "./table.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", " ");
function drawn(figures: GoalChartFigures, asOf = 2030): XmrFigures {
  const found = xmrFigures(figures, asOf);
  if (typeof found === "string") throw new Error(`No chart: ${found}`);
  return found;
}
const points = (first: number, values: readonly number[]) =>
  values.map((value, at) => ({ year: first + at, value, missing: null }));
const line = (values: readonly number[], example = true) => [
  { key: "T", name: "totalt", points: points(2008, values), example },
];
const wavering = [52, 48, 51, 49, 52, 48, 51, 49];
const rising: GoalChartFigures = {
  ...closedSeries,
  title: "Andel nöjda (%)",
  direction: "increase",
  highlight: "T",
  lines: line([...wavering, 47, 48, 49, 51, 53, 55, 57]),
  target: { year: 2022, value: 53 },
};

const pictures = [
  { file: "xmr", figures: drawn(closedSeries) },
  { file: "xmr-rising", figures: drawn(rising) },
].flatMap(({ file, figures }) => [
  { file: `${file}-wide.svg`, figures, size: wideXmrChart },
  { file: `${file}-narrow.svg`, figures, size: narrowXmrChart },
]);

test.each(pictures)("the picture $file is the one that was looked at", async ({ file, figures, size }) => {
  const svg = renderSvg(xmrChartOption(figures, size), { ...size, id: "diagram", ...describeXmrChart(figures) });
  await expect(svg).toMatchFileSnapshot(`../pictures/${file}`);
});

describe("an XmR chart is of the line that the goal is about", () => {
  test("as of a year, with how far each outcome lies from the one before", () => {
    const { points, chart } = drawn(closedSeries, 2018);
    expect([points[0]?.year, points.at(-1)?.year, chart.standing]).toEqual([2007, 2018, "trial"]);
    expect(points.slice(0, 3).map(({ range }) => range)).toEqual([
      null,
      expect.closeTo(0.4775, 4),
      expect.closeTo(1.8546, 4),
    ]);
  });

  test.each([
    ["too few outcomes", standIn, "too-few-points"],
    ["a break that leaves too few", manyLines, "series-break"],
    ["periods that overlap", { ...sexes, highlight: "K" }, "overlapping-periods"],
    ["no line that is judged", { ...closedSeries, highlight: null }, "too-few-points"],
  ])("there is none of %s", (_, figures, gate) => {
    expect(xmrFigures(figures, 2030)).toBe(gate);
  });
});

test("its sentences tell the standing, what is more than chance and by which rule, and what the limits promise", () => {
  const told = [
    drawn(closedSeries),
    drawn(rising),
    drawn({ ...rising, lines: line(wavering), target: null }),
    drawn({ ...rising, lines: line(wavering), target: { year: 2022, value: 30 } }),
    drawn({ ...rising, lines: line(wavering), target: { year: 2022, value: 90 } }),
  ].map((figures) => xmrSentences(figures).join("\n"));
  expect(`\n${spaced(told.join("\n\n"))}\n`).toMatchInlineSnapshot(`
    "
    Gränserna bygger på 15 år och är fulla.
    1 av 15 utfall är mer än vanlig variation: 2009 (försämring, utanför gränserna).
    Målvärdet 7,5 % ligger utanför gränserna, åt det hållet att det aldrig nås så länge inget annat än slumpen rår: något behöver ändras.

    Gränserna bygger på 15 år och är fulla.
    7 av 15 utfall är mer än vanlig variation: 2016, 2017, 2018, 2019, 2020 och 2021 (förbättring, sju i följd åt samma håll); 2022 (förbättring, utanför gränserna).
    Målvärdet 53,0 % ligger mellan gränserna: så länge inget annat än slumpen rår nås det vissa år och andra inte.

    Gränserna bygger på 8 år och är på prov: med tretton år blir de fulla.
    Inget utfall är mer än vanlig variation.
    Målet har inget värde att hålla mot gränserna.

    Gränserna bygger på 8 år och är på prov: med tretton år blir de fulla.
    Inget utfall är mer än vanlig variation.
    Målvärdet 30,0 % ligger utanför gränserna, åt det hållet att det nås alltid så länge inget annat än slumpen rår.

    Gränserna bygger på 8 år och är på prov: med tretton år blir de fulla.
    Inget utfall är mer än vanlig variation.
    Målvärdet 90,0 % ligger utanför gränserna, åt det hållet att det aldrig nås så länge inget annat än slumpen rår: något behöver ändras.
    "
  `);
});

test("the text alternative tells mean and limits as well", () => {
  const { name, description } = describeXmrChart(drawn(rising));
  expect(spaced(`${name}\n${description}`)).toMatchInlineSnapshot(`
    "XmR-diagram: Andel nöjda (%), 2008–2022
    Från 52,0 % (2008) till 57,0 % (2022). Medel 50,7 %, undre gräns 44,4 % och övre gräns 56,9 %. Gränserna bygger på 15 år och är fulla. 7 av 15 utfall är mer än vanlig variation: 2016, 2017, 2018, 2019, 2020 och 2021 (förbättring, sju i följd åt samma håll); 2022 (förbättring, utanför gränserna). Målvärdet 53,0 % ligger mellan gränserna: så länge inget annat än slumpen rår nås det vissa år och andra inte. Exempeldata: påhittade siffror."
  `);
});

test("the table and the CSV tell the same of every point", () => {
  const table = xmrTable(drawn(rising));
  const rows = table.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)].join(" | "));
  expect(rows.slice(0, 8).join("\n")).toMatchInlineSnapshot(`
    "2022 | 57,0 | 2,0 | förbättring (1: utanför gränserna)
    2021 | 55,0 | 2,0 | förbättring (2: sju i följd åt samma håll)
    2020 | 53,0 | 2,0 | förbättring (2: sju i följd åt samma håll)
    2019 | 51,0 | 2,0 | förbättring (2: sju i följd åt samma håll)
    2018 | 49,0 | 1,0 | förbättring (2: sju i följd åt samma håll)
    2017 | 48,0 | 1,0 | förbättring (2: sju i följd åt samma håll)
    2016 | 47,0 | 2,0 | förbättring (2: sju i följd åt samma håll)
    2015 | 49,0 | 2,0 | vanlig variation"
  `);
  const [heading, first, ...rest] = xmrCsv(drawn(rising)).trimEnd().split("\r\n");
  expect([heading, first, rest.at(-1)].join("\n")).toMatchInlineSnapshot(`
    "﻿År;Utfall;Rörligt spann;Medel;Undre gräns;Övre gräns;Enhet;Vad det säger;Regel;Exempeldata
    2008;52;;50,666667;44,396667;56,936667;procent;vanlig variation;;ja
    2022;57;2;50,666667;44,396667;56,936667;procent;förbättring;utanför gränserna;ja"
  `);
});

test("moving ranges of shares are percentage points, in the picture too", () => {
  const text = JSON.stringify(xmrChartOption(drawn(closedSeries)));
  expect(text).toContain("mR: skillnad mot utfallet före (procentenheter)");
  expect(text).toContain("X: utfall, gränser fulla");
});
