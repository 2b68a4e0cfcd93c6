import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
process.env["PATH"] = `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;

type RunOptions = { cwd?: string; env?: Record<string, string>; quiet?: boolean };

/** A command with its arguments. */
export type Command = readonly [command: string, args: readonly string[], options?: RunOptions];

function surroundings({ cwd: folder = ".", env }: RunOptions): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = join(root, folder);
  const path = `${join(cwd, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  return { cwd, env: { ...process.env, PATH: path, ...env } };
}

function conclude(line: string, code: number | string | null, started: number): void {
  if (code !== 0) {
    console.error(`✗ ${line} (kod ${code})`);
    process.exit(typeof code === "number" ? code : 1);
  }
  console.log(`✓ ${line} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs a command to its end and tells how long it took; ends the whole process when it fails. */
export function run(...[command, args, options = {}]: Command): void {
  const started = performance.now();
  const how = { stdio: options.quiet ? "pipe" : "inherit", encoding: "utf8", ...surroundings(options) } as const;
  const result = spawnSync(command, args, how);
  if (result.error) throw result.error;
  if (result.status !== 0 && options.quiet) console.error(result.stdout + result.stderr);
  conclude([command, ...args].join(" "), result.status ?? result.signal, started);
}

/** Runs commands two at a time, quietly, beginning with the first; ends the whole process when one fails. */
export async function runSideBySide(commands: readonly (readonly Command[])[]): Promise<void> {
  const waiting = [...commands];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      for (const command of next) await runQuietly(command);
  };
  await Promise.all([lane(), lane()]);
}

async function runQuietly([command, args, options = {}]: Command): Promise<void> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...surroundings(options) });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => said.push(text));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (code !== 0) console.error(said.join(""));
  conclude([command, ...args].join(" "), code ?? signal, started);
}

function newestChange(folder: string): number {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "build" || entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Builds the dashboard when anything it is made of is newer than the last build. */
export function buildDashboard(): void {
  const built = join(root, "apps/dashboard/build/handler.js");
  const sources = ["apps/dashboard", "apps/api", "packages", "docs"].map((folder) => newestChange(join(root, folder)));
  const newest = Math.max(...sources, statSync(join(root, "pnpm-lock.yaml")).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  run("vite", ["build", "--logLevel", "warn"], { cwd: "apps/dashboard", quiet: true });
}

const chromiums = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Finds a Chromium for the journeys, or installs Debian's when it may; sets `CHROMIUM`. */
export function ensureChromium(): void {
  const found = [process.env["CHROMIUM"], ...chromiums].find((path) => path && existsSync(path));
  if (found) {
    process.env["CHROMIUM"] = found;
    return;
  }
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.error(
      "Hittar ingen Chromium. Installera den (sudo apt-get install chromium) eller sätt CHROMIUM till sökvägen.",
    );
    process.exit(1);
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { quiet: true, env });
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { quiet: true, env });
  process.env["CHROMIUM"] = "/usr/bin/chromium";
}
