import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Picture, readPng, writePng } from "./png.ts";

const kept = fileURLToPath(new URL("pictures", import.meta.url));
const changed = fileURLToPath(new URL("../../.data/pictures", import.meta.url));

/** Two colours are the same when none of red, green and blue differs by more: the edges of letters, and the palette of what is kept. */
const sameColour = 24;
/** So many pixels may be others, which is less than a letter of the map. */
const fewPixels = 24;

/**
 * Expects what is in the window to look as `pictures/<name>.png`, and puts what it looks like now, with the changed pixels marked,
 * in `.data/pictures` when it does not. FOLJSAM_ACCEPT_PICTURES=1 accepts the new picture. A picture made by another generation of
 * Chromium is told of and not compared. `hide` is for what depends on the day.
 */
export async function expectPicture(
  page: Page,
  name: string,
  { hide = [] }: { readonly hide?: readonly Locator[] } = {},
): Promise<void> {
  const software = `Chromium ${page.context().browser()?.version() ?? ""}`;
  await page.evaluate("document.fonts.ready.then(() => true)");
  const shot = await page.screenshot({ animations: "disabled", caret: "hide", mask: [...hide], maskColor: "#808080" });
  const picture = { ...readPng(shot), software };
  const path = `${kept}/${name}.png`;
  if (process.env["FOLJSAM_ACCEPT_PICTURES"] === "1") {
    if (existsSync(path) && differences(readPng(readFileSync(path)), picture)?.length === 0) return;
    mkdirSync(kept, { recursive: true });
    writeFileSync(path, writePng(picture));
    return;
  }
  const how = "Titta på bilden, och godta den med FOLJSAM_ACCEPT_PICTURES=1";
  if (!existsSync(path)) return expect.fail(`pictures/${name}.png finns inte. ${how}.`);
  const before = readPng(readFileSync(path));
  if (generation(before.software) !== generation(software)) {
    console.warn(`pictures/${name}.png jämförs inte: den är gjord med ${before.software}, och här finns ${software}.`);
    return;
  }
  const different = differences(before, picture);
  if (different !== null && different.length <= fewPixels) return;
  mkdirSync(changed, { recursive: true });
  writeFileSync(`${changed}/${name}.png`, writePng(different === null ? picture : marked(picture, different)));
  const what =
    different === null
      ? `${before.width} × ${before.height} har blivit ${picture.width} × ${picture.height} punkter`
      : `${different.length} punkter är andra`;
  expect.fail(`pictures/${name}.png: ${what}, se .data/pictures/${name}.png. ${how} om den ska vara så.`);
}

function generation(software: string | null): string {
  return /\d+/.exec(software ?? "")?.[0] ?? "";
}

/** Where two pictures differ; null when they are not of one size. */
function differences(before: Picture, after: Picture): readonly number[] | null {
  if (before.width !== after.width || before.height !== after.height) return null;
  const places = [];
  for (let at = 0; at < after.pixels.length; at += 3) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((before.pixels[at + channel] ?? 0) - (after.pixels[at + channel] ?? 0)) > sameColour,
    );
    if (differs) places.push(at);
  }
  return places;
}

function marked(picture: Picture, places: readonly number[]): Picture {
  const pixels = picture.pixels.map((channel) => 191 + channel / 4);
  for (const at of places) pixels.set([214, 0, 110], at);
  return { ...picture, pixels };
}
