import { expect, test } from "vitest";
import { fromTo, fromToLevel } from "../pictures/from-to-figures.ts";
import { renderSvg } from "../render-svg.ts";
import { describeFromTo, fromToNotes } from "./describe.ts";
import { fromToSize } from "./layout.ts";
import { fromToChart } from "./option.ts";
import { fromToCsv, fromToTable } from "./table.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", " ");

const pictures = Object.entries({ fromTo, fromToLevel }).flatMap(([name, figures]) =>
  [640, 340].map((width) => ({ file: `${name}-${width > 500 ? "wide" : "narrow"}.svg`, figures, width })),
);

test.each(pictures)("the picture $file is the one that was looked at", async ({ file, figures, width }) => {
  const svg = renderSvg(fromToChart(figures, width), { ...fromToSize(figures, width), ...describeFromTo(figures) });
  await expect(svg).toMatchFileSnapshot(`../pictures/${file}`);
});

test("the text alternative tells every area's way in the order of the collaboration, and why one has none", () => {
  expect(`\n${spaced(describeFromTo(fromTo).description.replaceAll(". ", ".\n"))}\n`).toMatchInlineSnapshot(`
    "
    Region Blekinge: från 84,2 % (2019) till 85,9 % (2022), +1,7; mål 86,2 % (2022).
    Karlskrona: från 82,3 % (2019) till 87,5 % (2022), +5,2; mål 84,3 % (2022).
    Ronneby: från 84,9 % (2019) till 84,9 % (2022), 0; mål 86,9 % (2022).
    Karlshamn: från 84,3 % (2019) till 81,2 % (2022), serien bruten på vägen; mål 86,3 % (2022).
    Sölvesborg: från 82,4 % (2019), senaste utfall: bortfall; mål 84,4 % (2022).
    Olofström: sekretess.
    Exempeldata: påhittade siffror.
    "
  `);
  expect(fromToNotes(fromToLevel)).toEqual(["Utan fastställd baslinje, från första utfallet: Ronneby."]);
  expect(fromToNotes(fromTo)).toHaveLength(1);
});

test("the table and the CSV have the same figures, and the reason in the place of one that is absent", () => {
  const { rows } = fromToTable(fromTo);
  const told = rows.map(({ name, cells }) => spaced([name, ...cells.map(({ text }) => text)].join(" | ")));
  expect(`\n${told.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Region Blekinge | 84,2 (2019) | 85,9 (2022) | +1,7 | 86,2 (2022)
    Karlskrona | 82,3 (2019) | 87,5 (2022) | +5,2 | 84,3 (2022)
    Ronneby | 84,9 (2019) | 84,9 (2022) | 0 | 86,9 (2022)
    Karlshamn | 84,3 (2019) | 81,2 (2022) | serien bruten | 86,3 (2022)
    Sölvesborg | 82,4 (2019) | bortfall | – | 84,4 (2022)
    Olofström | sekretess | sekretess | – | –
    "
  `);
  const csv = fromToCsv(fromTo).split("\r\n");
  expect(csv[1]).toBe("Region Blekinge;84,2;2019;baslinje;85,9;2022;86,2;2022;procent;;ja");
  expect(csv.slice(5, 7)).toEqual([
    "Sölvesborg;82,4;2019;baslinje;;;84,4;2022;procent;bortfall;ja",
    "Olofström;;;;;;;;procent;sekretess;ja",
  ]);
});

test("an area without an outcome keeps its place and draws no dot, for missing is not zero", () => {
  const dots = (figures: typeof fromTo) => JSON.stringify(fromToChart(figures, 640)).split('"r":6').length - 1;
  expect([dots(fromTo), dots({ ...fromTo, rows: fromTo.rows.slice(0, 4) })]).toEqual([5, 5]);
  expect(fromToSize(fromTo, 640).height - fromToSize({ ...fromTo, rows: fromTo.rows.slice(0, 4) }, 640).height).toBe(
    68,
  );
});
