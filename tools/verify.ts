import { existsSync, readdirSync, rmSync } from "node:fs";
import { type Command, runSideBySide } from "./lib.ts";

const dashboard = { cwd: "apps/dashboard" };

/** Format, lint with the walls, types and dead code: everything that needs neither a database nor a browser. */
export async function verify(): Promise<void> {
  // svelte-check keeps copies of routes that have been deleted, and reports errors in them.
  rmSync("apps/dashboard/.svelte-kit/.svelte-check", { recursive: true, force: true });
  await runSideBySide([
    [
      ["svelte-kit", ["sync"], dashboard],
      ["svelte-check", ["--tsgo", "--fail-on-warnings", "--output", "human"], dashboard],
    ],
    [["prettier", ["--check", ".", "--log-level", "warn"]]],
    ...typesOfShelves(),
    [["tsc", ["-p", "tsconfig.json"]]],
    [["knip", ["--no-config-hints"]]],
    [["oxlint", ["--quiet"]]],
  ]);
}

function typesOfShelves(): readonly (readonly Command[])[] {
  const shelves = ["apps", "packages"].flatMap((shelf) => readdirSync(shelf).map((name) => `${shelf}/${name}`));
  return shelves
    .filter((path) => path !== "apps/dashboard" && existsSync(`${path}/tsconfig.json`))
    .map((path) => [["tsc", ["-p", path]]]);
}

if (import.meta.main) await verify();
