import { expect, test } from "vitest";
import { goalChartCsv } from "../goal-chart/csv.ts";
import { goalChartTable } from "../goal-chart/table.ts";
import { multiplesBySex, multiplesWithBreak } from "../pictures/small-multiples-figures.ts";
import { describeSmallMultiples, smallMultiplesNotes } from "./describe.ts";
import { drawPanels, smallMultiplesSvg } from "./draw.ts";
import { asOneChart, sharedAxes } from "./figures.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", " ");

const pictures = Object.entries({ multiplesBySex, multiplesWithBreak }).flatMap(([name, figures]) =>
  [3, 1].map((columns) => ({ file: `${name}-${columns === 3 ? "wide" : "narrow"}.svg`, figures, columns })),
);

test.each(pictures)("the picture $file is the one that was looked at", async ({ file, figures, columns }) => {
  await expect(smallMultiplesSvg(figures, "diagram", columns)).toMatchFileSnapshot(`../pictures/${file}`);
});

test("all panels share one scale, which holds every value, baseline and target, and the same years", () => {
  expect(sharedAxes(multiplesBySex)).toEqual({
    scale: { min: 75, max: 95, step: 5, decimals: 0 },
    years: [2016, 2017, 2018, 2019, 2020, 2021, 2022],
  });
  const ticks = drawPanels(multiplesBySex, "a", 600).panels.map(({ svg }) =>
    [...svg.matchAll(/>(\d\d)\u00A0%<\/text>/g)].map(([, tick]) => tick).join(" "),
  );
  expect(new Set(ticks)).toEqual(new Set(["75 80 85 90 95"]));
});

test("a panel without outcomes keeps its place and says why, and so does a latest year that is absent", () => {
  const { panels } = drawPanels(multiplesBySex, "a", 600);
  expect(panels).toHaveLength(5);
  expect(panels[4]?.svg).toContain("publiceras inte för kommuner");
  expect(panels[3]?.svg).toContain("2022: bortfall");
});

test("no two panels of a page share an id", () => {
  const { legend, panels } = drawPanels(multiplesBySex, "a", 600);
  const ids = [legend, ...panels.map(({ svg }) => svg)].flatMap((svg) =>
    [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("the text alternative, the table and the CSV tell each area, its sexes and its target", () => {
  expect(`\n${spaced(describeSmallMultiples(multiplesBySex).description.replaceAll(". ", ".\n"))}\n`)
    .toMatchInlineSnapshot(`
    "
    Ett litet diagram för varje område, alla med samma skala.
    Region Blekinge: totalt från 84,1 % (2016) till 85,9 % (2022), kvinnor från 86,2 % (2016) till 88,0 % (2022), män från 82,2 % (2016) till 84,0 % (2022); mål 86,2 % (2022).
    Karlskrona: totalt från 83,2 % (2016) till 85,6 % (2022), kvinnor från 85,3 % (2016) till 87,7 % (2022), män från 81,3 % (2016) till 83,7 % (2022); mål 85,0 % (2022).
    Ronneby: totalt från 88,9 % (2016) till 88,5 % (2022), kvinnor från 91,0 % (2016) till 90,6 % (2022), män från 87,0 % (2016) till 86,6 % (2022); mål 88,9 % (2022).
    Sölvesborg: totalt från 82,1 % (2016) till 82,3 % (2021), kvinnor från 84,2 % (2016) till 84,4 % (2021), män från 80,2 % (2016) till 80,4 % (2021); mål 84,4 % (2022).
    Olofström: publiceras inte för kommuner.
    Exempeldata: påhittade siffror.
    "
  `);
  expect(smallMultiplesNotes(multiplesWithBreak)).toEqual([
    "Tidsseriebrott 2018: nytt underlag. Linjen går inte över brottet.",
  ]);
  const all = asOneChart(multiplesBySex);
  if (all === null) throw new Error("There are no panels.");
  expect(
    goalChartTable(all)
      .columns.map(({ name }) => name)
      .slice(0, 4),
  ).toEqual(["Region Blekinge, totalt", "Region Blekinge, kvinnor", "Region Blekinge, män", "Region Blekinge, mål"]);
  expect(goalChartCsv(all)).toContain('"Sölvesborg, totalt";2022;2022;;;;procent;bortfall;ja');
});
