import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { loadDashboard } from "../../apps/server/src/dashboard.ts";
import { createListener } from "../../apps/server/src/listener.ts";
import { serveWideApi } from "../bench/wide-api.ts";
import { expectAccessible, expectAccessibleEverywhere, startVisit } from "./visit.ts";

const visit = startVisit();

const pages = [
  "/",
  "/?kon=K&ar=2021",
  "/?omrade=god-kvalitet&grupp=aldre",
  "/malomraden/god-samverkan",
  "/mal/blekinge-20?ar=2021",
  "/mal/blekinge-13",
  "/mal/blekinge-13?datum=2100-01-01",
  "/mal/blekinge-13/utgangslage",
  "/mal/blekinge-20/xmr",
  "/mal/blekinge-13/tank-om?forandring=mycket&malar=2030&takt=0,5",
  "/mal/blekinge-19",
  "/mal/blekinge-22?kommun=1080&kon=K",
  "/indikatorer/N02904",
  "/grupper",
  "/grupper/aldre",
  "/grupper/barn-och-unga",
  "/admin",
  "/handelser",
  "/admin/1",
  "/arsrapporter",
  "/mote?visa=uppmarksamhet",
  "/mote/blekinge-3",
  "/mote/blekinge-20?kommun=1080&kon=K",
  "/mote/anteckningar",
  "/inlasning",
  "/inlasning/kolada",
  "/inlasning/svar",
  "/inlasning/1",
  "/inlasning/1/angra",
  "/ordlista",
  "/kom-igang",
  "/om",
  "/metoder",
  "/oppna-data",
  "/tillganglighet",
  "/sok?q=barn",
  "/?kommun=1080",
];

const phone = { width: 320, height: 640 };
/** What is left of a window of 1280 by 800 when everything is twice as large. */
const zoomed = { width: 640, height: 400 };
const levels = `[...document.querySelectorAll("h1, h2, h3, h4")].map(({ nodeName }) => Number(nodeName.slice(1)))`;

const pathOf = ({ url }: Request) => new URL(url).pathname + new URL(url).search;

describe("every page is for everyone", () => {
  test("axe finds nothing in light or in dark, and headings begin with the one main and never skip a level", async () => {
    const page = await visit.page({ colorScheme: "light", reducedMotion: "reduce" });
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      const order = await page.evaluate<number[]>(levels);
      expect([path, order.filter((level) => level === 1)]).toEqual([path, [1]]);
      const skips = order.filter((level, index) => index > 0 && level > (order[index - 1] ?? 0) + 1);
      expect([path, skips]).toEqual([path, []]);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, "alone");
    }
  });

  test("on a 320 px phone, without motion, axe finds nothing and no page is wider than it", async () => {
    const page = await visit.page({ viewport: phone, reducedMotion: "reduce" });
    for (const path of pages) {
      await page.goto(path);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, width]).toEqual([path, phone.width]);
      await expectAccessible(page, "without");
    }
  });

  test("at 200 % zoom in high contrast axe finds nothing, and no page is wider than its window", async () => {
    const page = await visit.page({ viewport: zoomed, forcedColors: "active" });
    for (const path of pages) {
      await page.goto(path);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, width]).toEqual([path, zoomed.width]);
      await expectAccessible(page, "without");
    }
  });

  test("a map of a region and 33 municipalities has a row for each, and axe finds nothing in light, dark or on a phone", async () => {
    const api = await serveWideApi(visit.url(), (code) => code === "0010" || code.startsWith("12"));
    const dashboard = await loadDashboard();
    if (!dashboard) throw new Error("The dashboard is not built.");
    const passedOn = {
      fetch: (request: Request) => fetch(new URL(pathOf(request), api.url), { headers: request.headers }),
    };
    const server = createServer(createListener(passedOn, dashboard, { behindProxy: false })).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const page = await visit.page({ reducedMotion: "reduce" });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect(await page.locator("tbody tr").count()).toBe(34);
      expect(await page.getByRole("link", { name: /^Malmö: .*Säkerhet: / }).count()).toBeGreaterThan(0);
      await page.getByText("tryck på rutan").waitFor();
      await expectAccessibleEverywhere(page);
    } finally {
      api.stop();
      server.closeAllConnections();
      server.close();
    }
  });

  test("no page complains in the console", () => {
    expect(visit.complaints).toEqual([]);
  });
});
