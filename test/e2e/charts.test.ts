import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectPicture } from "./pictures.ts";
import { expectAccessible, expectAccessibleEverywhere, startVisit } from "./visit.ts";

const visit = startVisit();

describe("the charts of a goal", () => {
  test("the figures of a chart are there as CSV, with both limits of every figure that has them", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    const answer = await page.request.get("/mal/blekinge-3/diagram.csv?kommun=1060");
    expect(answer.headers()["content-disposition"]).toContain("blekinge-3-utveckling-1.csv");
    const [heading, ...lines] = (await answer.text()).trimEnd().split("\r\n");
    expect(heading).toContain("Serie;År;Period;Värde;Undre gräns;Övre gräns;Enhet");
    expect(lines.filter((line) => /^totalt;\d{4};\d{4};\d+,\d+;\d+,\d+;\d+,\d+;procent;;ja$/.test(line))).toHaveLength(
      9,
    );
    expect((await page.request.get("/mal/blekinge-3/diagram.csv?del=9")).status()).toBe(404);
  });

  test("every chart can be taken along as a picture and as figures, with its sources, for the view that is shown", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-3?kommun=1060");
    const charts = page.getByRole("figure");
    expect(await charts.count()).toBe(4);
    for (const chart of await charts.all()) {
      await chart.getByText("Ladda ner eller bädda in").click();
      const [png, svg, csv] = await Promise.all(
        ["Bild (PNG)", "Bild som kan förstoras (SVG)", "Siffrorna (CSV)"].map(async (name) => {
          const href = await chart.getByRole("link", { name, exact: true }).getAttribute("href");
          return await page.request.get(href ?? "");
        }),
      );
      expect((await png?.body())?.subarray(1, 4).toString()).toBe("PNG");
      const drawn = (await svg?.text()) ?? "";
      expect(drawn).toContain("Källa: SCB och Skolverket (N15428).");
      expect(drawn).toContain("/mal/blekinge-3?kommun=1060");
      expect(drawn).toContain("Exempeldata: påhittade siffror");
      expect(await csv?.text()).toMatch(/;ja\r\n/);
    }
  });

  test("a municipality shows a chart in a frame on its own site, and no other page can be framed", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-3?kommun=1060");
    const figure = page.getByRole("figure").nth(1);
    await figure.getByText("Ladda ner eller bädda in").click();
    const line = await figure.getByLabel("Rad att klistra in på en egen webbplats").inputValue();
    expect(line).toContain("/inbaddning?kommun=1060&amp;diagram=fran-till");
    const site = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><html lang="sv"><title>Kommunen</title>${line}</html>`);
    });
    site.listen(0, "127.0.0.1");
    await once(site, "listening");
    const reader = await visit.page();
    await reader.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const frame = reader.frameLocator("iframe");
    await frame.getByText("Se hela delmålet i Följsam").waitFor();
    expect(await frame.getByRole("heading", { level: 1 }).innerText()).toContain("från baslinje till senaste utfall");
    for (const width of [320, 800]) {
      await reader.setViewportSize({ width, height: 800 });
      const beyond = await reader
        .frames()[1]
        ?.evaluate<number[]>(
          "[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]",
        );
      expect([width, beyond]).toEqual([width, [0, 0]]);
    }
    site.closeAllConnections();
    site.close();
    const embedded = await visit.page();
    await embedded.goto("/mal/blekinge-3/inbaddning?kommun=1060&diagram=fran-till");
    await expectAccessibleEverywhere(embedded);
    const headers = (await page.request.get("/mal/blekinge-3")).headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect((await page.request.get("/mal/blekinge-3/inbaddning?del=9")).status()).toBe(404);
  });

  test("whom a municipality is compared with is chosen by a form, and is in the address", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-3?kommun=1060&ar=2021");
    const section = page.getByRole("region", { name: "Jämförelse" });
    await section.getByText("Välj områden att jämföra med").click();
    await section.getByLabel("Region Blekinge").uncheck();
    await section.getByLabel("Karlskrona").check();
    await section.getByLabel("Ronneby").check();
    await section.getByRole("button", { name: "Jämför" }).click();
    await page.waitForURL(/jamfor=1080&jamfor=1081/);
    expect(new URL(page.url()).searchParams.get("ar")).toBe("2021");
    await section.getByText("Diagrammet i ord och siffror").click();
    const heads = await section.getByRole("columnheader").allInnerTexts();
    expect(heads).toEqual(["År", "Olofström", "Karlskrona", "Ronneby"]);
  });

  test("the expert's XmR chart says what its limits promise, with the rules, a table and a CSV, and why there is none", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/mal/blekinge-20?ar=2021");
    await page.getByRole("link", { name: /XmR-diagram/ }).click();
    expect(page.url()).toMatch(/\/mal\/blekinge-20\/xmr\?ar=2021$/);
    const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain("2 av 15 utfall är mer än vanlig variation: 2007 (förbättring, utanför gränserna)");
    expect(text).toContain("Målvärdet 7,5 % ligger utanför gränserna");
    expect(await page.getByRole("row", { name: /2009 10,3/ }).innerText()).toContain(
      "försämring (1: utanför gränserna)",
    );
    const csv = await (await page.request.get("/mal/blekinge-20/xmr.csv?ar=2021")).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(16);
    await page.goto("/mal/blekinge-9/xmr");
    expect(await page.getByRole("main").innerText()).toContain("Varje utfall slår ihop 3 år");
    expect((await page.request.get("/mal/blekinge-9/xmr.csv")).status()).toBe(404);
  });

  test("a reader steps through the years with the arrow keys and hears each year's figures, and nothing moves for it", async () => {
    const page = await visit.page();
    await page.goto("/mal/blekinge-3?kommun=1060");
    const slider = page.getByRole("slider", { name: "Läs av diagrammet år för år" }).first();
    await slider.focus();
    expect((await slider.getAttribute("aria-valuetext"))?.replaceAll("\u00A0", " ")).toMatch(
      /^2023, totalt 89,4, kvinnor 91,4/,
    );
    await page.keyboard.press("ArrowLeft");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^2022, totalt 88,1/);
    expect(await page.getByText("2022\ntotalt 88,1").first().isVisible()).toBe(true);
    await expectAccessible(page);
  });

  test("they look as they did when they were last looked at, also in the dark and on paper", async () => {
    const page = await visit.page({ reducedMotion: "reduce" });
    await alone(page, "utveckling");
    await expectPicture(page, "goal-charts");
    await alone(page, "omraden");
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectPicture(page, "goal-areas-dark");
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    await expectPicture(page, "goal-areas-print");
  });
});

/** A section of a goal's page without what stands around it, so that its picture is the same whatever that is. */
async function alone(page: Page, heading: string): Promise<void> {
  await page.goto("/mal/blekinge-3?kommun=1060");
  await page.locator(`#${heading}`).evaluate((found) => {
    const main = found.closest("main");
    const section = found.closest("section");
    if (main && section) main.replaceChildren(section);
    if (main) main.parentElement?.replaceChildren(main);
  });
}
