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
