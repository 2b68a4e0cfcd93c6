import { expect, test } from "vitest";
import { darkChartColors, withFixedColors } from "./colors.ts";
import { goalChartSvg } from "./goal-chart-svg.ts";
import { narrowChart, wideChart } from "./goal-chart/option.ts";
import * as examples from "./pictures/example-figures.ts";
import { closedSeries } from "./pictures/example-figures.ts";
import * as uncertain from "./pictures/uncertain-figures.ts";

const pictures = Object.entries({ ...examples, ...uncertain }).flatMap(([name, figures]) => [
  { file: `${name}-wide.svg`, figures, size: wideChart },
  { file: `${name}-narrow.svg`, figures, size: narrowChart },
]);

test.each(pictures)("the picture $file is the one that was looked at", async ({ file, figures, size }) => {
  await expect(goalChartSvg(figures, "diagram", size)).toMatchFileSnapshot(`./pictures/${file}`);
});

test("the same figures give the same picture, and two pictures of a page share no ids", () => {
  const one = goalChartSvg(closedSeries, "a");
  expect(goalChartSvg(closedSeries, "a")).toBe(one);
  const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const shared = idsOf(one).filter((id) => idsOf(goalChartSvg(closedSeries, "b")).includes(id));
  expect(idsOf(one).length).toBeGreaterThan(0);
  expect(shared).toEqual([]);
});

test("every colour is a property of the page, and fonts are the page's own", () => {
  const svg = goalChartSvg(examples.manyLines, "a");
  const painted = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint ?? "");
  const fixed = new Set(painted.filter((paint) => !paint.startsWith("var(--chart-")));
  expect([...fixed].toSorted()).toEqual(["#000", "none"]);
  expect(svg).not.toContain("font-family");
  expect(svg).not.toContain("<style");
});

test("a document gets the colours as they are", () => {
  const dark = withFixedColors(goalChartSvg(closedSeries, "a"), darkChartColors);
  expect(dark).not.toContain("var(");
  expect(dark).toContain(darkChartColors["1"]);
});

test("the picture has a name and a description, safely written", () => {
  const svg = goalChartSvg({ ...closedSeries, title: 'Andel <5 "små" & stora' }, "a");
  expect(svg).toContain('role="img" aria-label="Linjediagram: Andel &lt;5 &quot;små&quot; &amp; stora, 2007–2021"');
  expect(svg).toContain("<desc>Region Blekinge: från 8,0\u00A0% (2007) till 8,1\u00A0% (2021)");
});
