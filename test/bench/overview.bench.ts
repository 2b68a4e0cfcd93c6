import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Page } from "playwright-core";
import { buildDashboard, ensureChromium, root } from "../../tools/lib.ts";
import { exampleTemplate, startServer } from "../postgres/servers.ts";
import type { Bench } from "./bench.ts";
import { startProduct } from "./product-process.ts";
import { serveWideApi } from "./wide-api.ts";

/** Milliseconds from a choice to the picture that answers it, for all but the slowest twentieth. */
const most = 100;

/** Milliseconds between two choices, as of somebody who writes fast. */
const pause = 120;

/** How often all choices are made, after a first time that warms the browser up. */
const rounds = 3;

/** What somebody does: writes letter by letter, goes through the lists, and takes it back. */
const letters = (name: string, word: string) =>
  [...Array.from(word, (_, at) => word.slice(0, at + 1)), ""].map((value) => [name, value] as const);
const written = [...letters("plats", "karlskrona"), ...letters("sok", "fler elever"), ...letters("plats", "sö")];

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/**
 * Filters the overview of 22 goals and every region and municipality in Chromium: the product's own page, as it is built, with
 * figures made out of the example's. The time is from the choice to the end of the picture that shows what it left.
 */
export const bench: Bench = async ({ short, say }) => {
  ensureChromium();
  buildDashboard();
  const postgres = await startServer("18", []);
  if (postgres === undefined) return ["PostgreSQL saknas."];
  const product = await startProduct(Object.assign(new URL(postgres.url), { pathname: exampleTemplate }).href);
  const api = await serveWideApi(product.url);
  const pages = await servePages(api.url);
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "", args: flags });
  try {
    const page = await browser.newPage({ locale: "sv-SE", viewport: { width: 1440, height: 900 } });
    await page.goto(pages.url, { waitUntil: "load" });
    const html = (await (await fetch(pages.url)).text()).length;
    const cells = await page.locator("td").count();
    const areas = await page.locator("tbody tr").count();
    say(
      `${cells / areas} mål × ${areas} områden, ${cells} rutor, ${(html / 1_000_000).toFixed(1).replace(".", ",")} MB packas upp`,
    );
    const steps = [...written, ...(await choicesOf(page))];
    const times: number[] = [];
    for (let round = 0; round <= (short ? 1 : rounds); round++) {
      for (const [name, value] of steps) {
        const time = await choose(page, name, value);
        await page.waitForTimeout(pause);
        if (round > 0) times.push(time);
      }
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    say(
      `${times.length} urval: ${p50.toFixed(0)} ms i mitten, ${p95.toFixed(0)} ms vid 95 procent, ${Math.max(...times).toFixed(0)} ms som mest`,
    );
    const isWide = cells === 22 * areas && areas === 311;
    return [
      ...(isWide ? [] : [`sidan har ${cells} rutor för ${areas} områden`]),
      ...(p95 < most ? [] : [`${p95.toFixed(0)} ms vid 95 procent är över ${most}`]),
    ];
  } finally {
    await browser.close();
    pages.stop();
    api.stop();
    await product.stop();
    await postgres.stop();
  }
};

/** The built pages on a port of their own, asking another API than the product's. */
async function servePages(api: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  process.env["API_URL"] = api;
  const { handler } = (await import(`${root}/apps/dashboard/build/handler.js`)) as { handler: RequestListener };
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => void server.close(),
  };
}

/** Every value of the lists that filter, one after the other, each list ending with all. */
async function choicesOf(page: Page): Promise<readonly (readonly [name: string, value: string])[]> {
  const choices: [string, string][] = [];
  for (const name of ["status", "omrade", "sakerhet", "grupp", "utfall"]) {
    const [all = "", ...values] = await page.evaluate<string[]>(
      `[...document.querySelectorAll("select[name=${name}] option")].map(({ value }) => value)`,
    );
    choices.push(...[...values, all].map((value): [string, string] => [name, value]));
  }
  return choices;
}

/** Makes a choice and gives the milliseconds until the picture that shows it is done. */
async function choose(page: Page, name: string, value: string): Promise<number> {
  return await page.evaluate<number>(`new Promise((resolve) => {
    const control = document.querySelector(${JSON.stringify(`[name=${name}]`)});
    control.value = ${JSON.stringify(value)};
    const { port1, port2 } = new MessageChannel();
    const began = performance.now();
    port1.onmessage = () => resolve(performance.now() - began);
    control.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => port2.postMessage(null));
  })`);
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
