import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectPicture } from "./pictures.ts";
import { expectAccessible, type Visit } from "./visit.ts";

/** What LSVO's chair and a group's secretary do on the overview, on the server of the journeys that they are part of. */
export function overviewJourneys(visit: Visit): void {
  describe("LSVO sees all goals at once", () => {
    test("the overview shows all 22 goals for the region and the five municipalities in the first answer", async () => {
      const page = await visit.page({ javaScriptEnabled: false });
      await page.goto("/");
      const goals = page.getByRole("rowheader").locator("a[href^='/mal/']");
      expect(await goals.count()).toBe(22);
      const headers = await page.getByRole("columnheader").allInnerTexts();
      for (const area of ["Region Blekinge", "Karlskrona", "Ronneby", "Karlshamn", "Sölvesborg", "Olofström"]) {
        expect(headers).toContain(area);
      }
      expect(await page.getByText("påhittade").first().isVisible()).toBe(true);
    });

    test("the overview looks as its picture", async () => {
      const page = await visit.page();
      await page.goto("/");
      await expectPicture(page, "overview", { hide: [page.locator("[data-day]")] });
    });

    test("a filter is seen at once and said once, and its address gives the same without JavaScript", async () => {
      const page = await visit.page();
      await page.goto("/");
      const goals = page.getByRole("rowheader").locator("a[href^='/mal/']");
      await page.getByLabel("Sök delmål").fill("äldre");
      await page.getByRole("status").filter({ hasText: "2 av 22 delmål visas. " }).waitFor();
      expect(await goals.count()).toBe(2);
      await page.getByRole("link", { name: /delvis uppnådda/ }).click();
      expect(new URL(page.url()).search).toBe("?sok=%C3%A4ldre&status=delvis-uppnatt");
      const plain = await visit.page({ javaScriptEnabled: false });
      await plain.goto(page.url());
      const shown = plain.getByRole("rowheader").locator("a[href^='/mal/']");
      expect(await shown.allInnerTexts()).toEqual(await goals.allInnerTexts());
      expect(await plain.locator("[data-map-told]").innerText()).toBe(
        await page.locator("[data-map-told]").innerText(),
      );
    });

    test("the chair reviews the year in less than two minutes and ten clicks: what is worse, why, and what has moved", async () => {
      const page = await visit.page();
      const began = performance.now();
      let clicks = 0;
      const click = async (link: Locator) => {
        clicks += 1;
        await link.click();
      };
      await page.goto("/");
      expect(await page.locator("p", { has: page.locator("[data-map-told]") }).innerText()).toMatch(
        /^Region Blekinge, vid utgången av 2022: 5 av 22 delmål är uppnådda/,
      );
      await click(page.getByRole("link", { name: /sämre än baslinjen/ }));
      const worse = page.getByRole("rowheader").locator("a[href^='/mal/']");
      expect(await worse.count()).toBe(2);
      await click(worse.first());
      expect(await page.getByRole("main").innerText()).toContain("Sämre än baslinjen");
      await click(page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Översikt" }));
      await click(page.getByText("Jämför, sortera, fler val"));
      clicks += 2;
      await page.getByLabel("Jämför med").selectOption("2021");
      await page.getByLabel("Sortera efter").selectOption("status");
      await click(page.getByRole("button", { name: "Visa" }).last());
      await page.waitForURL(/jamfor=2021&sortera=status$/);
      expect(await page.locator("p", { has: page.locator("[data-map-told]") }).innerText()).toContain("Sedan 2021 har");
      expect(await page.getByRole("rowheader").first().innerText()).toMatch(/^8/);
      await expectPicture(page, "overview-compared", { hide: [page.locator("[data-day]")] });
      await click(page.getByText("Delmål med annan status än 2021"));
      expect(await page.getByRole("heading", { name: "Bättre status" }).isVisible()).toBe(true);
      expect(clicks).toBeLessThan(10);
      expect(performance.now() - began).toBeLessThan(120_000);
      await expectAccessible(page, "without");
    });

    test("a group's secretary comes to what her group is late with in one click", async () => {
      const page = await visit.page();
      await page.goto("/");
      await page.locator("[data-day]").getByRole("link", { name: "Äldre" }).click();
      await page.waitForURL("**/grupper/aldre");
      expect(await page.getByRole("main").innerText()).toMatch(/försenad/i);
    });

    test("without JavaScript a filter is a form whose answer is a link to share", async () => {
      const page = await visit.page({ javaScriptEnabled: false });
      await page.goto("/");
      await page.getByLabel("Grupp", { exact: true }).selectOption({ label: "Äldre" });
      await page.getByText("Jämför, sortera, fler val").click();
      await page.getByLabel("Kön").selectOption({ label: "Kvinnor" });
      await page.getByRole("button", { name: "Visa" }).first().click();
      expect(new URL(page.url()).search).toContain("grupp=aldre");
      expect(new URL(page.url()).search).toContain("kon=K");
      const goals = page.getByRole("rowheader").locator("a[href^='/mal/']");
      expect(await goals.count()).toBe(2);
    });

    test("a municipality's name above the map tells how the goals stand there", async () => {
      const page = await visit.page({ javaScriptEnabled: false });
      await page.goto("/?ar=2021");
      await page.getByRole("columnheader", { name: "Karlskrona" }).getByRole("link").click();
      expect(new URL(page.url()).search).toBe("?kommun=1080&ar=2021");
      expect(await page.getByRole("main").innerText()).toContain("Karlskrona, vid utgången av 2021:");
    });
  });
}
