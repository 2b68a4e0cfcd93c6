import { expect, test } from "vitest";
import { describeFromTo, fromToNotes } from "./from-to/describe.ts";
import { fromToSize } from "./from-to/layout.ts";
import { fromToChart } from "./from-to/option.ts";
import { pictureFile } from "./picture-file.ts";
import { fromTo } from "./pictures/from-to-figures.ts";
import { multiplesBySex } from "./pictures/small-multiples-figures.ts";
import { renderSvg } from "./render-svg.ts";
import { describeSmallMultiples } from "./small-multiples/describe.ts";
import { smallMultiplesSvg } from "./small-multiples/draw.ts";

const way = pictureFile({
  svg: renderSvg(fromToChart(fromTo, 640), { ...fromToSize(fromTo, 640), id: "bild" }),
  heading: `${fromTo.title}, från baslinje till senaste utfall`,
  notes: [...fromToNotes(fromTo), "Källa: SCB & Skolverket (N15428). Sammanställning: Samverkan Blekinge."],
  ...describeFromTo(fromTo),
});

test("a picture that stands alone is the one that was looked at", async () => {
  await expect(way).toMatchFileSnapshot("./pictures/file-fromTo.svg");
});

test("it has its heading, its name, what it says and its source, and asks for nothing else", () => {
  expect(way).toContain("<title>Från-till-diagram: Elever i åk 9");
  expect(way).toContain("Källa: SCB &amp; Skolverket (N15428).");
  expect(way).not.toMatch(/var\(|href|url\(http|<style|<script|aria-hidden/);
});

test("small multiples become one picture of one size", () => {
  const svg = pictureFile({
    svg: smallMultiplesSvg(multiplesBySex, "bild", 3),
    heading: multiplesBySex.title,
    notes: [],
    ...describeSmallMultiples(multiplesBySex),
  });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 1220 \d+" width="1220"/);
  expect(svg.match(/<svg /g)).toHaveLength(8);
});
