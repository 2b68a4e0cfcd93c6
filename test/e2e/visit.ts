import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import {
  type ServerProcess,
  signInAsExample,
  startServerProcess,
  temporaryDataDir,
} from "../../apps/server/src/server.fixture.ts";
import { copyDatabase } from "../postgres/database.ts";
import { exampleTemplate } from "../postgres/servers.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
/** Letters and colours that do not depend on the settings of the machine, for the sake of the pictures. */
const samePixels = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];
const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The example's coordinator. */
const coordinator = "Katarina Lindqvist";

/** A browser at the door of a server of its own, on a copy of the database with Blekinge and the example loaded. */
export type Visit = {
  readonly url: () => string;
  /** What the server said when it started, and the database that it keeps everything in. */
  readonly said: () => string;
  readonly database: () => string;
  /**
   * The page of a new visitor, who has signed in as the example's coordinator unless `as` names another of its persons, or nobody with
   * null. What the page reports as an error ends up in `complaints`.
   */
  readonly page: (options?: BrowserContextOptions & { readonly as?: string | null }) => Promise<Page>;
  readonly complaints: string[];
};

/** How a server is started where it is not as usual. */
type Started = Pick<NonNullable<Parameters<typeof startServerProcess>[1]>, "args" | "env" | "port">;

/** Starts the server and Chromium before a file's tests and ends them after. */
export function startVisit(started: () => Promise<Started> = async () => ({})): Visit {
  const dataDir = temporaryDataDir();
  const complaints: string[] = [];
  const violations: string[] = [];
  let server: ServerProcess | undefined;
  let browser: Browser | undefined;
  let database: Awaited<ReturnType<typeof copyDatabase>> | undefined;
  const serve = async () => {
    database = await copyDatabase(exampleTemplate);
    return await startServerProcess(dataDir, { databaseUrl: database.url, ...(await started()) });
  };
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      serve(),
      chromium.launch({
        executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
        args: [...flags, ...samePixels],
      }),
    ]);
  });
  // No page of ours does what its own policy (Content-Security-Policy) forbids, on any journey.
  afterEach(() => expect(violations.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await server?.end("SIGTERM");
    await database?.drop();
  });
  return {
    url: () => server?.url ?? "",
    said: () => server?.said ?? "",
    database: () => database?.url ?? "",
    complaints,
    page: async ({ as = coordinator, ...options } = {}) => {
      const context = await browser?.newContext({
        locale: "sv-SE",
        viewport: { width: 1440, height: 900 },
        baseURL: server?.url ?? "",
        ...options,
      });
      if (context && as !== null) await signIn(context, server?.url ?? "", as);
      const page = await context?.newPage();
      if (!page) throw new Error("The browser is not running.");
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) violations.push(`${page.url()}: ${message.text()}`);
        if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
  };
}

/** Signs in as one of the example's persons, as the button on the page does. */
async function signIn(context: BrowserContext, url: string, name: string): Promise<void> {
  const cookies = (await signInAsExample(url, name)).split("; ").map((cookie) => {
    const at = cookie.indexOf("=");
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url, httpOnly: true };
  });
  await context.addCookies(cookies);
}

/**
 * Expects axe to find nothing against WCAG 2.2 AA on the page as it stands. Contrast is most of the work and depends on the colours
 * alone: `contrast` tells whether only that is looked at, everything else, or all.
 */
export async function expectAccessible(page: Page, contrast: "with" | "alone" | "without" = "with"): Promise<void> {
  // Our pages have no frames, so the extra page that joins the results of frames is not needed.
  const axe = new AxeBuilder({ page }).withTags(wcag22aa).setLegacyMode();
  if (contrast === "alone") axe.withRules("color-contrast");
  if (contrast === "without") axe.disableRules("color-contrast");
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

/** Presses Tab until the control with this accessible name has the focus, as someone without a mouse does. */
export async function tabTo(
  page: Page,
  role: "button" | "combobox" | "link" | "radio" | "textbox",
  name: string | RegExp,
): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** Expects a page that has been come to as a user comes to it to be for everyone: light, dark and on a small phone. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  // Colours on their way from light to dark are neither; without motion they are there at once.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, "alone");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page, "without");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
}
