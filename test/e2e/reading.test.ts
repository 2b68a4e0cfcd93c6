import { describe, expect, test } from "vitest";
import { expectAccessible, startVisit } from "./visit.ts";

const visit = startVisit();

const pages = [
  "/",
  "/?kon=K&ar=2021",
  "/?omrade=god-kvalitet&grupp=aldre",
  "/malomraden/god-samverkan",
  "/mal/blekinge-20?ar=2021",
  "/mal/blekinge-13",
  "/mal/blekinge-19",
  "/mal/blekinge-22?kommun=1080&kon=K",
  "/indikatorer/N02904",
  "/grupper",
  "/grupper/aldre",
  "/arsrapporter",
  "/inlasning",
  "/inlasning/1",
  "/inlasning/1/angra",
  "/ordlista",
  "/om",
];

describe("LSVO reads how the goals stand", () => {
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

  test("without JavaScript a filter is a form whose answer is a link to share", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    await page.goto("/");
    await page.getByLabel("Ansvarig grupp").selectOption({ label: "Samverkansgrupp Äldre" });
    await page.getByLabel("Kön").selectOption({ label: "Kvinnor" });
    await page.getByRole("button", { name: "Visa" }).click();
    expect(new URL(page.url()).search).toContain("grupp=aldre");
    expect(new URL(page.url()).search).toContain("kon=K");
    const goals = page.getByRole("rowheader").locator("a[href^='/mal/']");
    expect(await goals.count()).toBe(2);
  });

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

  test("an address that does not exist gets a page in Swedish and a way back", async () => {
    const page = await visit.page();
    const answer = await page.goto("/mal/blekinge-99");
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("main").getByRole("link").count()).toBeGreaterThan(0);
    visit.complaints.length = 0;
  });
});

describe("every page is for everyone", () => {
  const modes = [
    { name: "light", contrast: "with", options: { colorScheme: "light" } },
    { name: "dark", contrast: "alone", options: { colorScheme: "dark" } },
    { name: "320 px", contrast: "without", options: { viewport: { width: 320, height: 640 } } },
  ] as const;

  test.each(modes)("axe finds nothing in $name", async ({ contrast, options }) => {
    const page = await visit.page(options);
    for (const path of pages) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      await expectAccessible(page, contrast);
    }
  });

  test("no page is wider than a 320 px phone", async () => {
    const page = await visit.page({ viewport: { width: 320, height: 640 } });
    for (const path of pages) {
      await page.goto(path);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, width]).toEqual([path, 320]);
    }
  });

  test("each page has one main heading, and headings never skip a level", async () => {
    const page = await visit.page({ javaScriptEnabled: false });
    for (const path of pages) {
      await page.goto(path);
      const levels = (await page.locator("h1, h2, h3, h4").all()).map((heading) =>
        heading.evaluate((element) => Number(element.nodeName.slice(1))),
      );
      const order = await Promise.all(levels);
      expect([path, order.filter((level) => level === 1)]).toEqual([path, [1]]);
      const skips = order.filter((level, index) => index > 0 && level > (order[index - 1] ?? 0) + 1);
      expect([path, skips]).toEqual([path, []]);
    }
  });

  test("no page complains in the console", () => {
    expect(visit.complaints).toEqual([]);
  });
});
