import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectAccessible, expectAccessibleEverywhere, startVisit, tabTo } from "./visit.ts";

const visit = startVisit();
const folder = mkdtempSync(join(tmpdir(), "foljsam-files-"));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\r\n")}\r\n`);
  return path;
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
  const goal = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(goal).toContain("till 8,4 % (2021)");
  expect(goal).toContain("8,4 reviderat, var 8,1");
  await expectAccessible(page);

  await page.goto(`/inlasning/${run}`);
  await tabTo(page, "link", /ångra/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/angra/);
  await expectAccessible(page);
  await tabTo(page, "button", /ångra/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inlasning\/\d+(\?|$)/);
  await page.goto("/mal/blekinge-20?ar=2021");
  const undone = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(undone).toContain("till 8,1 % (2021)");
  expect(undone).not.toContain("reviderat");
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
  const [given] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Ladda ner filen med felen" }).click(),
  ]);
  expect(given.suggestedFilename()).toBe("fel-med-fel.csv");
  await page.getByRole("button", { name: /Läs in de godkända/ }).click();
  expect(page.url()).toContain("forhandsgranskning");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /Läs in de godkända/ }).click();
  await page.waitForURL(/\/inlasning\/\d+/);
  await expectAccessible(page);
});

test("files are dropped on the form, one of them is stopped on its way and leaves nothing, and the other is read", async () => {
  const page = await visit.page();
  await page.goto("/inlasning");
  await page.getByText("eller dra dem hit").waitFor();
  const runs = await page.getByRole("row").count();
  const dropped = await page.evaluateHandle(`(() => {
    const all = new DataTransfer();
    const lines = Array.from({ length: 700_000 }, (_, at) => "N02904;" + (1000 + at % 999) + ";" + (1950 + at % 70) + ";9,5");
    all.items.add(new File([["kpi;kommun;år;värde", ...lines].join("\\n")], "stor.csv"));
    all.items.add(new File(["kpi;kommun;år;värde\\nN15428;1080;2033;86,2\\n"], "liten.csv"));
    return all;
  })()`);
  const form = page.locator("form", { has: page.locator("input[type=file]") });
  await form.dispatchEvent("dragover", { dataTransfer: dropped });
  await form.dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByRole("button", { name: "Granska 2 filer" }).click();
  await page.getByRole("button", { name: "Avbryt stor.csv" }).click();
  const rows = page.getByRole("list", { name: "Filer som granskas" }).getByRole("listitem");
  await rows.filter({ hasText: "liten.csv" }).getByRole("link", { name: "Granska" }).waitFor();
  expect((await rows.first().innerText()).replaceAll(/\s+/g, " ")).toMatch(
    /stor\.csv .* Avbruten\. Inget har sparats\./,
  );
  expect(await page.getByRole("link", { name: "Granska filerna tillsammans" }).count()).toBe(0);
  await expectAccessible(page);
  await page.goto("/inlasning");
  expect(await page.getByRole("row").count()).toBe(runs);
});

test("a file that divides its figures is asked for the group, and what a title meant is taken back", async () => {
  const page = await visit.page();
  const areas = ["Karlskrona", "Ronneby", "Olofström"];
  const rows = areas.flatMap((area, at) => [
    `Trivsel bland unga;${area};2034;16–29 år;${40 + at}`,
    `Trivsel bland unga;${area};2034;30–44 år;${60 + at}`,
  ]);
  await page.goto("/inlasning");
  await page.locator("input[type=file]").setInputFiles(file("trivsel.csv", "Nyckeltal;Kommun;År;Ålder;Värde", ...rows));
  await page.getByRole("button", { name: "Granska filen" }).click();
  await page.waitForURL(/inlasning\/fil/);
  await expectAccessible(page);
  await page.getByLabel("Vilken grupp i ”Ålder”").selectOption("16–29 år");
  await page.getByRole("button", { name: "Läs om filen med svaret" }).click();
  await page.getByRole("textbox", { name: /Nyckeltalets id/ }).fill("N80401");
  await page.getByRole("radio", { name: /N80401/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Läs om filen med svaret" }).click();
  await page.waitForURL(/forhandsgranskning/);
  const preview = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(preview).toContain("Filen skulle ge 3 nya utfall");
  expect(preview).toContain("3 rader gäller andra grupper än den som är vald (Ålder: 16–29 år)");
  await page.getByRole("button", { name: "Läs in filen" }).click();
  await page.waitForURL(/\/inlasning\/\d+/);

  await page.goto("/inlasning/svar");
  const kept = page.getByRole("row", { name: /Trivsel bland unga/ });
  expect((await kept.innerText()).replaceAll(/\s+/g, " ")).toMatch(/N80401 .* Katarina Lindqvist/);
  await expectAccessible(page);
  await kept.getByRole("button", { name: /Ta tillbaka svaret/ }).click();
  await page.getByText("Svaret är tillbakataget.").waitFor();
  expect(await kept.count()).toBe(0);
});

test("several files are sent at once by keyboard alone, and loaded together", async () => {
  const page = await visit.page();
  await page.goto("/inlasning");
  const files = ["2023", "2024"].map((year) =>
    file(`bredband-${year}.csv`, "kpi;kommun;år;värde", `N99201;1080;${year};9`),
  );
  await page.locator("input[type=file]").setInputFiles(files);
  await tabTo(page, "button", "Granska 2 filer");
  await page.keyboard.press("Enter");
  await tabTo(page, "link", "Granska filerna tillsammans");
  const row = page.getByRole("listitem").filter({ hasText: "bredband-2024.csv" });
  expect((await row.innerText()).replaceAll(/\s+/g, " ")).toContain("1 nytt utfall. Granska");
  await page.keyboard.press("Enter");
  await page.waitForURL(/granska/);
  await expectAccessibleEverywhere(page);
  const late = await page.context().newPage();
  await late.goto(page.url());
  await tabTo(page, "button", "Läs in alla");
  await page.keyboard.press("Enter");
  await page.waitForURL(/inlast=/);
  await late.getByRole("button", { name: "Läs in alla" }).click();
  const why = (await late.getByRole("alert").innerText()).replaceAll(/\s+/g, " ");
  expect(why).toMatch(/^2 filer lästes inte in\. bredband-2023\.csv: \S.* bredband-2024\.csv: \S/);
  const done = await page.getByRole("status").filter({ hasText: "Inläst" }).innerText();
  expect(done).toMatch(/bredband-2024\.csv, bredband-2023\.csv/);
});

test("without JavaScript a title is asked about, looked up, answered, and never asked about again", async () => {
  const page = await visit.page({ javaScriptEnabled: false });
  const title = "Treåringar utan hål";
  const upload = async (name: string, ...rows: readonly string[]) => {
    await page.goto("/inlasning");
    const path = file(name, "Nyckeltal;Kommun;År;Kön;Visat Värde", ...rows);
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByRole("button", { name: "Granska filen" }).click();
  };
  await upload("hal.csv", `${title};Karlskrona;2031;Totalt;81,5`);
  expect(page.url()).toContain("/inlasning/fil/");
  await page.getByRole("textbox", { name: /Nyckeltalets id/ }).fill("kariesfria 3");
  await page.getByRole("button", { name: "Sök" }).click();
  expect(await page.getByText("nyckeltal hittades").innerText()).toMatch(/^\d/);
  await page.getByRole("radio", { name: /N80401/ }).check();
  await page.getByRole("button", { name: "Läs om filen med svaret" }).click();
  expect(page.url()).toContain("/inlasning/forhandsgranskning/");
  expect((await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ")).toContain(
    "Karlskrona 2031 totalt – ingen uppgift 81,5",
  );
  await page.getByRole("button", { name: "Läs in filen" }).click();
  expect(page.url()).toMatch(/\/inlasning\/\d+/);

  await upload("hal-igen.csv", `${title};Karlskrona;2032;Totalt;82,5`);
  expect(page.url()).toContain("/inlasning/forhandsgranskning/");
  expect(await page.getByRole("radio").count()).toBe(0);

  await page.goto("/inlasning");
  const again = file("hal-annat.csv", "Nyckeltal;Kommun;År;Visat Värde", "Utan hål;Karlskrona;2031;81,5");
  await page.locator("input[type=file]").setInputFiles(again);
  await page.getByRole("button", { name: "Granska filen" }).click();
  await page.getByRole("textbox", { name: /Nyckeltalets id/ }).fill("N80401");
  await page.getByRole("button", { name: "Läs om filen med svaret" }).click();
  expect(await page.getByRole("main").innerText()).toContain("Filen innehåller inget nytt");
  await page.getByRole("button", { name: "Spara svaret" }).click();
  const nothingNew = page.getByRole("status").filter({ hasText: "Inget nytt" });
  expect(await nothingNew.innerText()).toContain("Svaren är sparade");
});

test("a column is corrected, and the goal that the file would move is told before it is loaded and before it is undone", async () => {
  const page = await visit.page();
  await page.goto("/inlasning");
  const path = file(
    "karies.csv",
    "kpi;kommun;år;kön;värde;nytt värde",
    "N80401;Region Blekinge;2022;Totalt;97,0;50,0",
    "N80401;Ankeborg;2022;Totalt;97,0;50,0",
  );
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "Granska filen" }).click();
  await page.waitForURL(/forhandsgranskning/);
  const wrong = page.getByRole("cell", { name: "Fel: Ankeborg" });
  const told = await wrong.getAttribute("aria-describedby");
  expect(await page.locator(`id=${told}`).innerText()).toContain("känns inte igen");
  await page.getByLabel(/Kolumn 6/).selectOption({ label: "värde" });
  await page.getByRole("button", { name: "Läs om filen" }).click();
  await page.waitForURL(/omlast/);
  await page.waitForFunction("document.activeElement?.nodeName === 'H1'");
  const effect = page.getByRole("row", { name: /Färre 3-åriga barn/ });
  expect((await effect.innerText()).replaceAll(/\s+/g, " ")).toMatch(
    /Region Blekinge Inte uppnått .* Sämre än baslinjen/,
  );
  await expectAccessibleEverywhere(page);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /Läs in de godkända/ }).click();
  await page.waitForURL(/\/inlasning\/\d+/);
  await page.getByRole("link", { name: /Ångra inläsningen/ }).click();
  await page.waitForURL(/angra/);
  expect((await effect.innerText()).replaceAll(/\s+/g, " ")).toMatch(/Sämre än baslinjen .* Inte uppnått/);
  await page.getByRole("button", { name: /Ångra/ }).click();
  await page.waitForURL(/\/inlasning\/\d+\?ny/);
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
  await expectAccessibleEverywhere(page);
  await page.goto("/inlasning");
  expect(await page.getByRole("row").count()).toBe(runsBefore);
});

test("own values are entered as in a spreadsheet, and are shown with their source and comment once they are loaded", async () => {
  const page = await visit.page();
  await page.goto("/inlasning/egna-varden");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nytt eget nyckeltal" }).click();
  await page.waitForURL(/egna-varden\/nytt/);
  await expectAccessible(page);
  await page.getByLabel("Titel").fill("Elever som trivs i skolan, egen enkät, andel (%)");
  await tabTo(page, "button", "Spara nyckeltalet");
  await page.keyboard.press("Enter");
  await page.waitForURL(/egna-varden\/E00001/);

  await page.goto("/inlasning/egna-varden/E00001?fran=2023&till=2024");
  // Before the script has come, Enter sends the form as it does any form.
  await page.waitForLoadState("networkidle");
  await page.getByRole("textbox", { name: "Karlskrona 2023", exact: true }).focus();
  await page.keyboard.type("81,5");
  await page.keyboard.press("Enter");
  await page.keyboard.type("åttio");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("..");
  await tabTo(page, "button", "Granska");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("Ronneby 2023: ”åttio” är inte ett tal.");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Ronneby 2023" }).press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("79");
  await page.getByLabel("Källa för allt").fill("Enkät våren");
  await page.locator("summary", { hasText: "för Karlskrona" }).press("Enter");
  await page.getByLabel("Kommentar, Karlskrona 2023").fill("En skola svarade inte");
  await tabTo(page, "button", "Granska");
  await page.keyboard.press("Enter");
  await page.waitForURL(/forhandsgranskning/);
  expect((await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ")).toContain("Filen skulle ge 3 nya utfall");
  await tabTo(page, "button", "Läs in filen");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inlasning\/\d+/);

  await page.goto("/inlasning/egna-varden/E00001");
  await page.getByRole("link", { name: /^Ändra titel/ }).press("Enter");
  await page.waitForURL(/andra/);
  await expectAccessible(page);
  await page.getByLabel("Enhet").selectOption("index");
  await page.getByRole("button", { name: "Spara ändringen" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("Enheten kan inte ändras");
  await page.getByLabel("Enhet").selectOption("percent");
  await page.getByLabel("Titel").fill("Trivsel i skolan, andel (%)");
  await page.getByRole("button", { name: "Spara ändringen" }).click();
  await page.waitForURL(/andrat/);

  await page.goto("/indikatorer/E00001");
  const shown = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(shown).toContain("Trivsel i skolan, andel (%)");
  expect(shown).toContain("81,5 79,0");
  expect(shown).toContain("2023 Karlskrona Enkät våren En skola svarade inte");
  expect(shown).toContain("sekretess");
  await expectAccessible(page);
});

test("an outcome that tells of few people is kept but not shown: who enters it is told so before it counts", async () => {
  const page = await visit.page();
  const form = "/inlasning/egna-varden/E00001?fran=2024&till=2024";
  await page.goto(form);
  await page.waitForLoadState("networkidle");
  await page.locator("summary").nth(5).click();
  await page.locator('[name="numerator.1060.2024"]').fill("3");
  await page.locator('[name="denominator.1060.2024"]').fill("8123");
  await page.getByRole("button", { name: "Granska" }).click();
  const told = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  expect(told).toContain("1 utfall i filen bygger på så få personer");
  expect(told).toContain("Olofström 2024 totalt – ingen uppgift sekretess");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Läs in filen" }).click();
  await page.waitForURL(/\/inlasning\/\d+/);
  for (const path of [page.url(), form, "/indikatorer/E00001"]) {
    await page.goto(path);
    expect(await page.content()).not.toMatch(/8123|8\s123/);
    await expectAccessible(page);
  }
  expect(await page.getByRole("row", { name: /2024/ }).first().innerText()).toContain("sekretess");
});

test("without JavaScript a numerator and a denominator give the value", async () => {
  const page = await visit.page({ javaScriptEnabled: false });
  await page.goto("/inlasning/egna-varden/N15428?fran=2030&till=2030");
  await page.locator("summary").nth(1).click();
  await page.locator('[name="numerator.1080.2030"]').fill("30");
  await page.locator('[name="denominator.1080.2030"]').fill("80");
  await page.getByRole("button", { name: "Granska" }).click();
  expect((await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ")).toContain(
    "Karlskrona 2030 totalt – ingen uppgift 37,5 2",
  );
});
