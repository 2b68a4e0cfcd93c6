import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, startVisit } from "./visit.ts";

const visit = startVisit();
const folder = mkdtempSync(join(tmpdir(), "foljsam-files-"));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\r\n")}\r\n`);
  return path;
}

/** Presses Tab until the control with this accessible name has the focus, as someone without a mouse does. */
async function tabTo(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

const revised = file(
  "n02904.csv",
  "Nyckeltal;Kommun;År;Visat Värde",
  "N02904;Region Blekinge;2021;8,4",
  "N02904;Region Blekinge;2020;9,117408",
);

test("uppföljningsgruppen sees what a file would change, loads it, and takes it back, by keyboard alone", async () => {
  const page = await visit.page();
  await page.goto("/inlasning");
  await page.locator("input[type=file]").setInputFiles(revised);
  await tabTo(page, "button", "Granska filen");
  await page.keyboard.press("Enter");

  await page.waitForURL(/forhandsgranskning/);
  const preview = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(preview).toContain("Region Blekinge 2021 totalt 8,1 8,4");
  await expectAccessible(page);
  await tabTo(page, "button", "Läs in filen");
  await page.keyboard.press("Enter");

  await page.waitForURL(/\/inlasning\/\d+/);
  const run = /\/inlasning\/(\d+)/.exec(page.url())?.[1];
  await page.goto("/mal/blekinge-20?ar=2021");
  expect((await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ")).toContain("till 8,4 % (2021)");

  await page.goto(`/inlasning/${run}`);
  await tabTo(page, "link", /ångra/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/angra/);
  await expectAccessible(page);
  await tabTo(page, "button", /ångra/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inlasning\/\d+(\?|$)/);
  await page.goto("/mal/blekinge-20?ar=2021");
  expect((await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ")).toContain("till 8,1 % (2021)");
});

test("without JavaScript the same way is open, and the same file twice changes nothing", async () => {
  const page = await visit.page({ javaScriptEnabled: false });
  const path = file("ny.csv", "kpi;kommun;år;kön;värde", "N15428;1080;2024;Totalt;86,2");
  for (const expected of [/\/inlasning\/\d+/, /\/inlasning(\/forhandsgranskning|\?|$)/]) {
    await page.goto("/inlasning");
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByRole("button", { name: "Granska filen" }).click();
    const load = page.getByRole("button", { name: "Läs in filen" });
    if ((await load.count()) > 0) await load.click();
    expect(page.url()).toMatch(expected);
  }
  expect(await page.getByRole("main").innerText()).toContain("inget nytt");
});

test("a bad row is pointed at with line and column, and nothing is loaded until the good rows are chosen", async () => {
  const page = await visit.page();
  await page.goto("/inlasning");
  const path = file(
    "fel.csv",
    "Nyckeltal;Kommun;År;Värde",
    "N15428;Karlskrona;2025;86,2",
    "N15428;Karlskorna;2025;12,3,4",
  );
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "Granska filen" }).click();
  await page.waitForURL(/forhandsgranskning/);
  const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(text).toContain("Karlskorna");
  expect(text).toContain("3");
  await expectAccessible(page);
  await page.getByRole("button", { name: /Läs in de godkända/ }).click();
  expect(page.url()).toContain("forhandsgranskning");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /Läs in de godkända/ }).click();
  await page.waitForURL(/\/inlasning\/\d+/);
  await expectAccessible(page);
});

test("a picture is refused with a reason, and no run is made of it", async () => {
  const page = await visit.page();
  const path = join(folder, "bild.csv");
  writeFileSync(path, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await page.goto("/inlasning");
  const runsBefore = await page.getByRole("row").count();
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "Granska filen" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toMatch(/bild|PNG/i);
  await expectAccessible(page);
  await page.goto("/inlasning");
  expect(await page.getByRole("row").count()).toBe(runsBefore);
});
