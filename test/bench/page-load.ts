import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";

/** On what a page is loaded: a laptop as it is, or a slow phone (a quarter of the processor, 10 Mbit/s, 40 ms). */
export type Device = "laptop" | "phone";

/** What a reader waited for, in milliseconds from when the address was asked for, and how much had been sent, in bytes as sent. */
export type PageLoad = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly rest: number;
  readonly requests: number;
  /** When the first byte of the answer came. */
  readonly answered: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** When every cell of the page's tables had been painted, or would have been if scrolled to; null on a page without tables. */
  readonly allCells: number | null;
  readonly cells: number;
  /** Milliseconds beyond fifty of each task after the first paint. */
  readonly blocked: number;
  readonly shift: number;
};

const watcher = fileURLToPath(new URL("watch-page.js", import.meta.url));

/** What `watch-page.js` saw, by the page's own clock. */
type Watched = {
  readonly answered: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly cells: number;
  readonly drawn: number;
  readonly shift: number;
  readonly tasks: readonly [at: number, length: number][];
};

const viewports = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const slowNetwork = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const slowdown = 4;

/** Loads a page as somebody who has never been there, and measures until the network has been quiet for half a second. */
export async function loadPage(browser: Browser, url: string, device: Device): Promise<PageLoad> {
  const context = await browser.newContext({ locale: "sv-SE", viewport: viewports[device] });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sent = await countSent(session);
    if (device === "phone") {
      await session.send("Network.emulateNetworkConditions", slowNetwork);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    }
    await page.addInitScript({ path: watcher });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForLoadState("networkidle");
    const total = sent.total();
    return { ...(await readWatched(page)), ...total, css: total.css + (await packedStyles(page)) };
  } finally {
    await context.close();
  }
}

async function countSent(session: CDPSession) {
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  const of = (...wanted: readonly string[]) =>
    [...bytes].reduce((sum, [id, size]) => (wanted.includes(types.get(id) ?? "") ? sum + size : sum), 0);
  const kinds = { html: ["Document"], css: ["Stylesheet"], js: ["Script"] };
  return {
    total: () => {
      const known = { html: of(...kinds.html), css: of(...kinds.css), js: of(...kinds.js) };
      const rest = of(...new Set([...types.values()].filter((type) => !Object.values(kinds).flat().includes(type))));
      return { ...known, rest, requests: bytes.size };
    },
  };
}

/** Bytes of the style sheets that stand in the page itself, packed on their own: they are counted as style sheets, and as the page. */
async function packedStyles(page: Page): Promise<number> {
  const styles = await page.locator("style").allTextContents();
  return styles.length === 0 ? 0 : brotliCompressSync(styles.join("\n")).length;
}

async function readWatched(page: Page): Promise<Omit<PageLoad, "html" | "css" | "js" | "rest" | "requests">> {
  const { answered, firstPaint, largestPaint, cells, drawn, shift, tasks } =
    await page.evaluate<Watched>("globalThis.watched()");
  const late = tasks.filter(([at, length]) => at + length > firstPaint);
  return {
    answered,
    firstPaint,
    largestPaint,
    cells,
    allCells: cells === 0 ? null : Math.max(drawn, firstPaint),
    blocked: late.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0),
    shift,
  };
}
