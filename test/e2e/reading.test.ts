import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { memberJourneys } from "./member-journeys.ts";
import { overviewJourneys } from "./overview-journeys.ts";
import { expectAccessible, expectAccessibleEverywhere, startVisit, tabTo } from "./visit.ts";

const visit = startVisit();
const told = async (page: Page) => (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");

overviewJourneys(visit);
memberJourneys(visit);

describe("LSVO reads how the goals stand", () => {
  test("goal 20 is on track as of 2021, with the numbers in its reason", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-20?ar=2021");
    const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain("I fas");
    expect(text).toContain(
      "Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen.",
    );
    expect(text).toContain("Takten räcker för att nå målet 2022, men målet är ännu inte nått.");
  });

  test("status, certainty and trend stand side by side, each with its sentence and a link to how it is told", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-3?kommun=1060");
    const verdict = page.getByRole("region", { name: "Bedömning för Olofström" });
    const answers = await verdict.getByRole("heading", { level: 3 }).allInnerTexts();
    expect(answers).toEqual(["Status", "Säkerhet", "Trend"]);
    const text = (await verdict.innerText()).replaceAll(/\s+/g, " ");
    expect(text).toMatch(
      /Den uppmätta förändringen är \+0,6 procentenheter, men den verkliga ligger .* Det kan vara slumpen\./,
    );
    const links = verdict.getByRole("link");
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(targets).toEqual(["/metoder#linjar-takt", "/metoder#sakerhet", "/metoder#trend"]);
    await links.nth(1).click();
    expect(await page.getByRole("heading", { name: "Säkerhet", exact: true }).isVisible()).toBe(true);
  });

  test("whoever wants to know sees every method's answer on goal 20, and whether all municipalities move the right way", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-20?ar=2021");
    const text = async () => (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
    expect(await text()).toContain("Alla 5 kommuner har gått åt rätt håll sedan baslinjen.");
    expect(await text()).toMatch(/Kommunernas ovägda medel är \S+ % \(egen beräkning, varje kommun räknas lika\)/);
    expect(await text()).toContain("framskrivning: långt efter");
    expect(await text()).not.toContain("takt = andel / tid");
    await page.getByText("Jämför metoderna").click();
    expect(await text()).toContain("takt = andel / tid = 0,70 / 0,67 = 1,05");
    expect(await text()).toContain("framskrivet värde 2022 = 8,1 + (−0,16) × 1 = 7,94");
    await page.getByRole("link", { name: "Mer om framskrivning" }).click();
    expect(page.url()).toMatch(/\/metoder#framskrivning$/);
  });

  test("a target is moved in thought by a form that needs no JavaScript, and its answer is a link to share", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-3?kommun=1083");
    await page.getByText("Tänk om", { exact: true }).click();
    await page.getByLabel("Öka med").fill("4");
    await page.getByLabel("Till år").fill("2026");
    await page.getByRole("button", { name: "Räkna" }).click();
    await page.waitForURL("**/tank-om?**");
    const answer = async () => (await page.getByRole("status").innerText()).replaceAll(/\s+/g, " ");
    expect(await answer()).toContain("Sölvesborg. För att nå målet 2026 krävs +1,1 procentenheter om året i 4 år");
    expect(await answer()).toContain("cirka 2 elever om året");
    const shared = await visit.page({ javaScriptEnabled: false });
    await shared.goto(page.url());
    expect(await shared.getByRole("main").innerText()).toBe(await page.getByRole("main").innerText());
  });

  test("with JavaScript the answer follows what is written, which keeps the focus, and what is no number is told", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-3/tank-om?forandring=4&malar=2026");
    await page.getByLabel("Ökning per år").fill("0,5");
    await page.getByText("är målet nått 2027, 1 år efter målåret").waitFor();
    expect(page.url()).toContain("takt=0%2C5");
    expect(await page.locator(":focus").getAttribute("name")).toBe("takt");
    await page.keyboard.type("x");
    await page.getByText("Takten ska vara ett tal, till exempel 2,5. Där står ”0,5x”, som inte räknas med.").waitFor();
    await expectAccessible(page);
  });

  test("goal 20 cannot be judged as of 2023, and the page says why and what was last known", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-20?ar=2023");
    const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain("utfall för målåret 2022 saknas eftersom serien lades ned efter 2021");
    expect(text).toContain("Senast kända: 8,1 % (2021)");
  });

  test("a group's page tells its goals, its indicators and when its annual report is due", async () => {
    const page = await visit.page();
    await page.goto("/grupper/aldre");
    const text = await page.getByRole("main").innerText();
    expect(text).toContain("Minska antalet äldre som drabbas av fallskador");
    expect(text).toContain("Fallskador bland personer 80+");
    expect(text).toMatch(/årsrapport/i);
    expect(text).toMatch(/\d{1,2} \w+ 20\d\d/);
  });

  test("a group's secretary finds what is late in one click from the overview", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/");
    await page.getByRole("link", { name: "Äldre", exact: true }).click();
    const waiting = page.getByRole("region", { name: /2 saker är försenade, och det här väntar/ });
    const [first = "", second = ""] = await waiting.getByRole("listitem").allInnerTexts();
    expect(first.replaceAll(/\s+/g, " ")).toContain("28 februari 2021 (förslag) Årsrapport för 2020 försenad");
    expect(second).toContain("Årsrapport för 2022");
  });

  test("who is new is shown four steps until they say so, and a term is explained where it stands", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/");
    await page.getByText("Ny här? Fyra steg").click();
    await page.getByRole("link", { name: "Öppna ett delmål" }).click();
    await page.getByRole("link", { name: "Till ett delmål" }).click();
    await page.getByRole("button", { name: "Säkerhet" }).click();
    const told = page.getByText("Om förändringen sedan baslinjen är större än vad slumpen brukar ge");
    expect(await told.isVisible()).toBe(true);
    await page.goto("/kom-igang");
    await page.getByRole("button", { name: /^Jag hittar/ }).click();
    await page.waitForURL((url) => url.pathname === "/");
    expect(await page.getByText("Ny här?").count()).toBe(0);
  });

  test("an indicator's page tells what it measures, its latest figures by area, and the runs they came with", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/indikatorer/N02904");
    const text = await told(page);
    expect(text).toContain("Nedlagd efter 2021 Efterträds av N66077.");
    const latest = page.getByRole("region", { name: /^Senaste utfall per område/ });
    expect((await latest.getByRole("row", { name: /Region Blekinge/ }).innerText()).trim()).toMatch(/2021\s+8,1/);
    expect(await page.getByRole("link", { name: /^Inläsning \d+$/ }).count()).toBeGreaterThan(0);
    await page.goto("/indikatorer/N80401");
    expect(await told(page)).toMatch(/Nästa publicering \d{1,2} \S+ 20\d\d/);
  });

  test("the search is reached by Ctrl-K from a page without other scripts, and answers while somebody types", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-20");
    await page.keyboard.press("Control+K");
    await page.waitForURL("**/sok");
    await page.waitForLoadState("networkidle");
    await page.keyboard.type("fallskador");
    await page.waitForURL("**/sok?q=fallskador");
    await page.getByRole("link", { name: "Minska antalet äldre" }).waitFor();
    expect(await page.getByLabel("Sökord").inputValue()).toBe("fallskador");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/mal/blekinge-9");
  });

  test("without JavaScript the search is a form, and says when nothing is found", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/sok");
    await page.getByLabel("Sökord").fill("rymdraket");
    await page.getByRole("button", { name: "Sök" }).click();
    expect(await page.getByRole("main").innerText()).toContain("Inget svarar mot ”rymdraket”");
  });

  test("an address that does not exist gets a page in Swedish and a way back", async () => {
    const page = await visit.page();
    const answer = await page.goto("/mal/blekinge-99");
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(0);
  });
});

describe("LSVO decides beside what is computed", () => {
  /** Fills in the fields of a form by keyboard alone, and sends it with Enter. */
  const fillIn = async (page: Page, { Skäl, ...fields }: Readonly<Record<"Skäl" | "Beslut paragraf", string>>) => {
    const open = page.getByRole("textbox", { name: /^Skäl/ }).first();
    await tabTo(page, "textbox", /^Skäl/);
    await open.press("ControlOrMeta+A");
    await page.keyboard.type(Skäl);
    await tabTo(page, "combobox", "Beslutat av");
    await page.keyboard.type("LSVO");
    for (const [name, text] of Object.entries(fields)) {
      await tabTo(page, "textbox", new RegExp(`^${name}`));
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
  };

  test("another status is adopted by keyboard alone, stands beside the computed one everywhere, and is withdrawn", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-16?ar=2021");
    await tabTo(page, "link", "Fastställ en annan bedömning");
    await page.keyboard.press("Enter");
    await page.waitForURL(/faststallelse/);
    await tabTo(page, "radio", /^Uppnått/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    await fillIn(page, { Skäl: " ", "Beslut paragraf": "§ 14" });
    await page.waitForURL(/#fel$/);
    const why = page.getByRole("alert").filter({ hasText: "Skriv skälet." });
    await page.waitForFunction("document.activeElement?.id === 'fel'");
    expect(await why.getAttribute("id")).toBe("fel");
    expect(await page.locator("[aria-invalid=true]").getAttribute("name")).toBe("reason");
    await expectAccessible(page, "without");
    await fillIn(page, { Skäl: "Enkäten nådde få.", "Beslut paragraf": "§ 14" });
    await page.waitForURL(/#faststalld$/);
    expect(await told(page)).toContain("Fastställd av LSVO: Efter Enkäten nådde få. § 14");
    await expectAccessible(page);
    await page.goto("/?ar=2021");
    const cell = page.getByRole("link", { name: /Fastställd av LSVO: efter/ });
    expect(await cell.getAttribute("href")).toBe("/mal/blekinge-16?ar=2021");

    await page.goto("/mal/blekinge-16?ar=2021");
    await tabTo(page, "link", "Ändra eller upphäv");
    await page.keyboard.press("Enter");
    await page.waitForURL(/faststallelse/);
    await page.getByText("Upphäv den", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await fillIn(page, { Skäl: "Ny enkät.", "Beslut paragraf": "§ 15" });
    await page.waitForURL(/#bedomning$/);
    expect(await told(page)).not.toContain("Fastställd av LSVO");
    await page.goto("/mal/blekinge-16/faststallelse?ar=2021");
    expect(await told(page)).toMatch(/Upphävd .*Ny enkät.*Efter .*Enkäten nådde få/);
    await expectAccessibleEverywhere(page);
  });

  test("a source that is revised asks; the baseline is kept without JavaScript, and what was known before can be read", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    const text = "Nyckeltal;Kommun;År;Visat Värde\nU71455;Region Blekinge;2019;75,1\n";
    const file = { name: "patientenkat.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    const uploaded = await page.request.post("/api/v1/imports", { multipart: { file } });
    const { id } = (await uploaded.json()) as { id: string };
    await page.request.post(`/api/v1/imports/${id}/commit`);

    await page.goto("/mal/blekinge-16?ar=2021");
    expect(await told(page)).toContain("Källan säger nu index 75,1 för 2019");
    await page.getByRole("link", { name: "Behåll eller besluta om" }).click();
    await page.waitForURL(/utgangslage/);
    expect(await told(page)).toContain("Källan säger nu index 75,1. Beslutet säger index 76,3.");
    const question = page.locator("form").filter({ has: page.getByRole("button", { name: /^Behåll/ }) });
    await question.getByLabel("Beslutat av").fill("LSVO § 16");
    await question.getByRole("button").click();
    await page.waitForURL(/#bedomning$/);
    expect(await told(page)).not.toContain("Källan säger nu");
    await page.goto("/mal/blekinge-16/utgangslage?ar=2021&del=main&fran=2019");
    expect(await told(page)).toContain("LSVO § 16, behölls");
    expect(await page.getByLabel("År", { exact: true }).inputValue()).toBe("2019");

    await page.goto("/mal/blekinge-16?ar=2021&datum=2020-01-01");
    const past = await told(page);
    expect(past).toContain("Bakåtblick: så såg delmålet ut den 1 januari 2020.");
    expect(past).toContain("ingen baslinje är fastställd");
    expect(past).not.toContain("Fastställ en annan bedömning");
    expect((await page.goto("/mal/blekinge-16?datum=snart"))?.status()).toBe(400);
  });
});

describe("LSVO goes through its goals at a meeting", () => {
  const steps = "/mote/blekinge-8?visa=uppmarksamhet&organ=lsvo&dag=2026-01-15";
  const come = async (page: Page, step: number) => await page.getByText(new RegExp(`^${step} av \\d+$`)).waitFor();

  test("by keyboard, step by step in full screen, and what is written is neither lost on the way nor when it is refused", async () => {
    const page = await visit.page({ viewport: { width: 1920, height: 1080 } });
    await page.goto("/mote?visa=uppmarksamhet&dag=2026-01-15");
    await page.getByRole("link", { name: /^Börja med/ }).click();
    await page.getByRole("button", { name: "Helskärm" }).waitFor();
    await come(page, 1);
    await page.keyboard.press("f");
    await page.waitForFunction("document.fullscreenElement !== null");
    await page.keyboard.press("ArrowRight");
    await come(page, 2);
    expect(await page.evaluate("document.fullscreenElement !== null")).toBe(true);
    await page.keyboard.press("n");
    await page.keyboard.type("Tandvården bjuds in.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    await come(page, 1);
    await page.keyboard.press("ArrowRight");
    await page.getByText("Det du hade börjat skriva står kvar.").waitFor();
    const words = page.getByLabel(/^Vad sades/);
    expect(await words.inputValue()).toBe("Tandvården bjuds in.");
    await page.getByRole("radio", { name: "Uppdrag" }).check();
    await words.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "Välj vem som ansvarar för uppdraget." }).waitFor();
    expect(await words.inputValue()).toBe("Tandvården bjuds in.");
    await expectAccessible(page);
    await page.getByLabel("Ansvarig för uppdraget").selectOption({ label: "Samverkansgrupp Barn och unga" });
    await page.getByLabel("Klart senast").fill("2026-02-01");
    await words.press("Control+Enter");
    await page.getByText("Sparat.").waitFor();
    expect(await told(page)).toContain(
      "Uppdrag Barn och unga, senast 1 februari 2026 försenat internt Tandvården bjuds in.",
    );
    await page.keyboard.press("n");
    expect(await words.inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await page.getByRole("link", { name: "Mötets anteckningar →" }).click();
    await page.getByRole("link", { name: /^Mer om uppdrag/ }).click();
    await page.getByRole("button", { name: "Spara ändringen" }).waitFor();
    await expectAccessibleEverywhere(page);
  });

  test("without JavaScript every step is a link, and a note is taken, changed with its history, and withdrawn", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto(steps);
    await page.getByText("Anteckna", { exact: true }).click();
    await page.getByLabel(/^Vad sades/).fill("Vi fortsätter.");
    await page.getByRole("radio", { name: "Beslut" }).check();
    await page.getByRole("button", { name: "Spara" }).click();
    await page.waitForURL(/#antecknat$/);
    expect(new URL(page.url()).search).toContain("dag=2026-01-15");
    expect(await told(page)).toContain("Beslut internt Vi fortsätter. Katarina Lindqvist");
    await page.goto("/mal/blekinge-8");
    expect(await told(page)).toContain(
      "Från möten Beslut internt Vi fortsätter. LSVO 15 januari 2026, Katarina Lindqvist",
    );
    await page.goto("/mote/anteckningar?organ=lsvo&dag=2026-01-15");
    await page.getByRole("link", { name: /^Mer om beslut: Vi fortsätter/ }).click();
    await page.getByLabel(/^Vad sades/).fill("Vi fortsätter till maj.");
    await page.getByRole("button", { name: "Spara ändringen" }).click();
    await page.waitForURL(/#anteckning-\d+$/);
    const anyone = await visit.page({ as: null, javaScriptEnabled: false });
    const seen = async () => {
      await anyone.goto("/mal/blekinge-8");
      return (await told(anyone)).includes("Vi fortsätter till maj.");
    };
    expect(await seen()).toBe(false);
    await page.getByRole("link", { name: /^Mer om beslut/ }).click();
    expect(await told(page)).toMatch(/Vi fortsätter till maj\..*Katarina Lindqvist, internt beslut Vi fortsätter\./);
    await page.getByRole("button", { name: "Publicera för alla" }).click();
    await page.getByText("vem som helst läser det").waitFor();
    expect(await seen()).toBe(true);
    await anyone.goto(page.url());
    expect(await told(anyone)).not.toContain("Katarina");
    expect(await anyone.getByRole("button").count()).toBe(0);
    await page.getByText("Ta tillbaka anteckningen").click();
    await page.getByRole("button", { name: "Ta tillbaka" }).click();
    await page.waitForURL(/anteckningar\?/);
    expect(await told(page)).not.toContain("Vi fortsätter");
    await page.goto(steps);
    await page.getByRole("link", { name: /→$/ }).click();
    await page.waitForURL(/mote\/blekinge-/);
    expect(page.url()).not.toContain("blekinge-8?");
  });
});
