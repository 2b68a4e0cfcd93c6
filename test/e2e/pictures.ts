import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect } from "vitest";

const kept = fileURLToPath(new URL("pictures", import.meta.url));
const changed = fileURLToPath(new URL("../../.data/pictures", import.meta.url));

/** So many pixels may be others, apart from the smoothed edges of letters: less than a letter of the map. */
const fewPixels = 24;

/** How the picture of a page, most of which is one colour, becomes the least bytes. */
const smallest = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;

/**
 * Expects what is in the window to look as the picture that is kept of it, and puts what it looks like now, with the changed pixels
 * marked, in `.data/pictures` when it does not. FOLJSAM_ACCEPT_PICTURES=1 accepts the new picture. Each generation of Chromium draws
 * in its own way, so its number is in the file's name: a picture of another is told of and not compared. `hide` is for what depends
 * on the day.
 */
export async function expectPicture(
  page: Page,
  name: string,
  { hide = [] }: { readonly hide?: readonly Locator[] } = {},
): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => true)");
  const shot = await page.screenshot({ animations: "disabled", caret: "hide", mask: [...hide], maskColor: "#808080" });
  const generation = /^\d+/.exec(page.context().browser()?.version() ?? "")?.[0] ?? "";
  const file = `${name}.chromium-${generation}.png`;
  const found = readdirSync(kept).filter((each) => each.startsWith(`${name}.chromium-`));
  const change = found.includes(file) ? changeOf(readFileSync(`${kept}/${file}`), shot) : null;
  if (process.env["FOLJSAM_ACCEPT_PICTURES"] === "1") {
    if (change?.text === null) return;
    for (const old of found) rmSync(`${kept}/${old}`);
    writeFileSync(`${kept}/${file}`, PNG.sync.write(PNG.sync.read(shot), smallest));
    return;
  }
  const how = "Titta på bilden, och godta den med FOLJSAM_ACCEPT_PICTURES=1";
  if (found.length === 0) return expect.fail(`pictures/${file} finns inte. ${how}.`);
  if (change === null) return console.warn(`${found.join(", ")} jämförs inte: här finns Chromium ${generation}.`);
  if (change.text === null) return;
  mkdirSync(changed, { recursive: true });
  writeFileSync(`${changed}/${file}`, change.picture);
  expect.fail(`pictures/${file}: ${change.text}, se .data/pictures/${file}. ${how} om den ska vara så.`);
}

/** What has changed between two pictures, in words, null when nothing to speak of has; and the later with the changes marked. */
function changeOf(before: Buffer, after: Buffer): { readonly text: string | null; readonly picture: Buffer } {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = other;
  if (one.width !== width || one.height !== height) {
    return { text: `${one.width} × ${one.height} har blivit ${width} × ${height} punkter`, picture: after };
  }
  const marked = new PNG({ width, height });
  const different = pixelmatch(one.data, other.data, marked.data, width, height, { diffColor: [214, 0, 110] });
  return { text: different > fewPixels ? `${different} punkter är andra` : null, picture: PNG.sync.write(marked) };
}
