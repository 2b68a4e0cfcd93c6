import { existsSync, readdirSync, rmSync } from "node:fs";
import { run } from "./lib.ts";

/** Format, lint with the walls, types and dead code: everything that needs neither a database nor a browser. */
export function verify(): void {
  run("prettier", ["--check", ".", "--log-level", "warn"]);
  run("oxlint", ["--quiet"]);
  for (const shelf of ["packages", "apps"]) {
    for (const name of readdirSync(shelf)) {
      if (name !== "dashboard" && existsSync(`${shelf}/${name}/tsconfig.json`)) run("tsc", ["-p", `${shelf}/${name}`]);
    }
  }
  run("tsc", ["-p", "tsconfig.json"]);
  run("svelte-kit", ["sync"], { cwd: "apps/dashboard" });
  // svelte-check keeps copies of routes that have been deleted, and reports errors in them.
  rmSync("apps/dashboard/.svelte-kit/.svelte-check", { recursive: true, force: true });
  run("svelte-check", ["--tsgo", "--fail-on-warnings", "--output", "human"], { cwd: "apps/dashboard", quiet: true });
  run("knip", []);
}

if (import.meta.main) verify();
