import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
process.env["PATH"] = `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;

type RunOptions = { cwd?: string; env?: Record<string, string>; quiet?: boolean };

/** Runs a command to its end and tells how long it took; ends the whole process when it fails. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): void {
  const started = performance.now();
  const cwd = join(root, options.cwd ?? ".");
  const path = `${join(cwd, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  const env = { ...process.env, PATH: path, ...options.env };
  const result = spawnSync(command, args, { stdio: options.quiet ? "pipe" : "inherit", cwd, env, encoding: "utf8" });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    if (options.quiet) console.error(result.stdout + result.stderr);
    console.error(`✗ ${command} ${args.join(" ")} (kod ${result.status ?? result.signal})`);
    process.exit(result.status ?? 1);
  }
  console.log(`✓ ${command} ${args.join(" ")} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
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
  const sources = ["apps/dashboard", "apps/api", "packages"].map((folder) => newestChange(join(root, folder)));
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
