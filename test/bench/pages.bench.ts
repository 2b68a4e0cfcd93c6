import { type Browser, chromium } from "playwright-core";
import { buildDashboard, ensureChromium } from "../../tools/lib.ts";
import { exampleTemplate, startServer } from "../postgres/servers.ts";
import type { Bench } from "./bench.ts";
import { type Device, loadPage, type PageLoad } from "./page-load.ts";
import { startProduct } from "./product-process.ts";
import { type ProductPage, productPages } from "./product-pages.ts";
import { sameTable, serveStatic, wordsOfTable } from "./static-page.ts";

/** What the overview promises: bytes as they are sent, how much may move, and its times as multiples of those of the same table alone. */
const most = { js: 60_000, css: 14_000, shift: 0.02, times: 1.2 };

/** Loads of the overview and of the static pages, by turns; the middle ones are told. What is promised of the phone's times takes more of them: each load is its own by a fifth. */
const rounds = { laptop: 5, phone: 15 };

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/**
 * Loads every kind of page in Chromium, as it is and as on a slow phone, and the overview by turns with a static page of its own
 * table, and with one of nothing but the words in it. All are served from this machine, so that what differs is what is sent, and what the browser and our server do with it.
 */
export const bench: Bench = async ({ short, say }) => {
  ensureChromium();
  buildDashboard();
  const postgres = await startServer("18", []);
  if (postgres === undefined) return ["PostgreSQL saknas."];
  const product = await startProduct(Object.assign(new URL(postgres.url), { pathname: exampleTemplate }).href);
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "", args: flags });
  try {
    const html = await (await fetch(product.url)).text();
    const same = await serveStatic(sameTable(html));
    const words = await serveStatic(wordsOfTable(html));
    const broken: string[] = [];
    for (const device of ["laptop", "phone"] as const) {
      const urls = { overview: product.url, same: same.url, words: words.url };
      broken.push(...(await compare(browser, urls, { device, html, say, rounds: short ? 3 : rounds[device] })));
    }
    same.stop();
    words.stop();
    if (!short) await tellPages(browser, product.url, say);
    return broken;
  } finally {
    await browser.close();
    await product.stop();
    await postgres.stop();
  }
};

type Say = (line: string) => void;
type Comparison = { readonly device: Device; readonly html: string; readonly rounds: number; readonly say: Say };

/** Loads the overview and the static pages by turns, tells of all, and says which promises did not hold. */
async function compare(
  browser: Browser,
  urls: { readonly overview: string; readonly same: string; readonly words: string },
  { device, html, rounds, say }: Comparison,
): Promise<readonly string[]> {
  const loads: { overview: PageLoad; same: PageLoad; words: PageLoad }[] = [];
  // The first is the one in which the browser and the server warm up.
  for (let round = 0; round <= rounds; round++) {
    const overview = await loadPage(browser, urls.overview, device);
    const same = await loadPage(browser, urls.same, device);
    const words = await loadPage(browser, urls.words, device);
    if (round > 0) loads.push({ overview, same, words });
  }
  const ours = middle(loads.map(({ overview }) => overview));
  const plain = middle(loads.map(({ same }) => same));
  const words = middle(loads.map((load) => load.words));
  say(`\n${deviceWords[device]}, mitten av ${rounds} omgångar`);
  say(heading);
  say(line("statisk sida, samma tabell", plain));
  say(line("statisk sida, tabellens ord", words));
  say(line("översikten", ours));
  const first = ours.firstPaint / plain.firstPaint;
  const cells = cellsOf(ours) / cellsOf(plain);
  say(`översikten mot samma tabell: första bilden ${times(first)}, alla rutor ${times(cells)}`);
  const against = [times(ours.firstPaint / words.firstPaint), times(cellsOf(ours) / cellsOf(words))] as const;
  say(`översikten mot tabellens ord: första bilden ${against[0]}, alla rutor ${against[1]}`);
  const sent = html.match(/<td\b/g)?.length ?? 0;
  const broken: string[] = [];
  const promise = (holds: boolean, text: string) => {
    if (!holds) broken.push(`${deviceWords[device]}: ${text}`);
  };
  promise(ours.js <= most.js, `${kilobytes(ours.js)} kB skript är över ${kilobytes(most.js)}`);
  promise(ours.css <= most.css, `${kilobytes(ours.css)} kB formmall är över ${kilobytes(most.css)}`);
  promise(ours.shift <= most.shift, `förskjutningen ${decimals(ours.shift, 3)} är över ${decimals(most.shift, 2)}`);
  promise(sent > 0 && sent === ours.cells, `${sent} av ${ours.cells} rutor finns i det första svaret`);
  promise(plain.cells === ours.cells, `den statiska sidan har ${plain.cells} rutor, översikten ${ours.cells}`);
  if (device === "phone") {
    promise(first <= most.times, `första bilden tar ${times(first)} den statiska sidan`);
    promise(cells <= most.times, `alla rutor tar ${times(cells)} den statiska sidan`);
  }
  return broken;
}

async function tellPages(browser: Browser, base: string, say: Say): Promise<void> {
  const pages = await productPages(base);
  for (const device of ["laptop", "phone"] as const) {
    say(`\nVarje slags sida, ${deviceWords[device].toLowerCase()}`);
    say(heading);
    for (const { route, path } of pages)
      if (path !== null) say(line(route, await loadPage(browser, base + path, device)));
  }
  const unmet = pages.filter((page: ProductPage) => page.path === null).map(({ route }) => route);
  if (unmet.length > 0)
    say(`\nIngen länk leder till ${unmet.join(", ")}: de sidorna finns först när något har lämnats.`);
}

const deviceWords = { laptop: "Bärbar dator", phone: "Långsam telefon" };

/** The middle of each figure over the rounds. */
function middle(loads: readonly PageLoad[]): PageLoad {
  const of = (figure: (load: PageLoad) => number | null) =>
    loads.map((load) => figure(load) ?? 0).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? Number.NaN;
  return {
    html: of(({ html }) => html),
    css: of(({ css }) => css),
    js: of(({ js }) => js),
    rest: of(({ rest }) => rest),
    requests: of(({ requests }) => requests),
    answered: of(({ answered }) => answered),
    firstPaint: of(({ firstPaint }) => firstPaint),
    largestPaint: of(({ largestPaint }) => largestPaint),
    allCells: of(({ allCells }) => allCells),
    cells: of(({ cells }) => cells),
    blocked: of(({ blocked }) => blocked),
    shift: of(({ shift }) => shift),
  };
}

const heading = `${"".padEnd(34)}${["html", "css", "js", "övrigt", "anrop", "svar", "första", "största", "rutor", "spärrad", "flytt"].map((word) => word.padStart(8)).join("")}
${"".padEnd(34)}${["kB", "kB", "kB", "kB", "", "ms", "ms", "ms", "ms", "ms", ""].map((word) => word.padStart(8)).join("")}`;

function line(name: string, load: PageLoad): string {
  const figures = [
    ...[load.html, load.css, load.js, load.rest].map(kilobytes),
    String(load.requests),
    ...[load.answered, load.firstPaint, load.largestPaint, load.allCells, load.blocked].map((ms) =>
      ms === null ? "–" : ms.toFixed(0),
    ),
    decimals(load.shift, 3),
  ];
  return `${name.padEnd(34)}${figures.map((figure) => figure.padStart(8)).join("")}`;
}

const cellsOf = ({ allCells }: PageLoad) => allCells ?? Number.NaN;
const decimals = (value: number, count: number) => value.toFixed(count).replace(".", ",");
const kilobytes = (bytes: number) => decimals(bytes / 1_000, 1);
const times = (ratio: number) => `${decimals(ratio, 2)} ×`;
