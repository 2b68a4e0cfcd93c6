import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blekingeApi } from "../../apps/api/src/blekinge-api.fixture.ts";
import { comments, earlierTotals, enterSmallCells, own, secrets } from "../../apps/api/src/small-cells.fixture.ts";
import { loadDashboard } from "../../apps/server/src/dashboard.ts";
import { createListener } from "../../apps/server/src/listener.ts";
import { onPostgres } from "../postgres/database.ts";

const goal = "/mal/blekinge-99";
const views = ["0010&kon=T", "1080&kon=T", "1080&kon=K", "1081&kon=M"].map((view) => `kommun=${view}&ar=2022`);
const charts = ["utveckling", "fran-till", "omraden", "jamforelse"];

/** Pages about the goal and its indicator, and what of them leaves for other places. */
const pages = [
  ...views.flatMap((view) => [
    `/?${view}`,
    `${goal}?${view}`,
    `${goal}/tank-om?${view}`,
    `${goal}/utgangslage?${view}`,
    `${goal}/xmr?${view}`,
    `/mote/blekinge-99?${view}`,
  ]),
  `${goal}?kommun=1080&kon=K&jamfor=1081&jamfor=0010`,
  `/indikatorer/${own}`,
  "/sok?q=trivs",
  "/inlasning",
];
const files = views.flatMap((view) => [
  ...charts.flatMap((chart) =>
    ["diagram.svg", "diagram.csv", "inbaddning"].map((file) => `${goal}/${file}?${view}&diagram=${chart}`),
  ),
  `${goal}/xmr.csv?${view}`,
]);

/** A text without the names of built files, whose letters and figures are chance. */
const read = (text: string) => text.replaceAll(/_app\/immutable\/[\w./-]+/g, "");

const holds = (text: string, figure: string) =>
  /^\d+$/.test(figure) ? new RegExp(`(?<![\\d.])${figure}(?![\\d.])`).test(text) : text.includes(figure);

onPostgres("figures that tell of few, on pages and in what leaves them", () => {
  const api = blekingeApi();
  let server: Server | undefined;
  let url = "";
  beforeAll(async () => {
    await enterSmallCells(api());
    const dashboard = await loadDashboard();
    if (!dashboard) throw new Error("The dashboard is not built.");
    const inside = { fetch: (request: Request) => api().fetch(request) };
    server = createServer(createListener(inside, dashboard, { behindProxy: false })).listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server?.close());
  const get = async (path: string) => await fetch(url + path);

  test.each([
    ["page", pages],
    ["file or frame", files],
  ])("no %s holds one of them, what would give it away, or what is said of it", async (_, paths) => {
    const found: string[] = [];
    const given = new Set<string>();
    for (const path of paths) {
      const response = await get(path);
      const text = read(await response.text());
      // A goal has not every chart for every sex and area.
      if (![200, 404].includes(response.status)) found.push(`${path}: ${response.status}`);
      if (response.status === 200) given.add(path.replace(/\?.*?(&diagram=.*)?$/, "$1"));
      for (const figure of [...secrets, ...earlierTotals, ...comments])
        if (holds(text, figure)) found.push(`${path}: ${figure}`);
    }
    expect(found).toEqual([]);
    expect(given.size).toBeGreaterThanOrEqual(8);
  });

  test("a picture is made of the same drawing: women are said to be hidden, and the total is there", async () => {
    const view = "kommun=1080&ar=2022";
    const png = await get(`${goal}/diagram.png?${view}`);
    expect([png.status, png.headers.get("content-type")]).toEqual([200, "image/png"]);
    const csv = await (await get(`${goal}/diagram.csv?${view}`)).text();
    expect(csv).toContain("sekretess");
    expect(csv).toContain("25,0");
  });
});
