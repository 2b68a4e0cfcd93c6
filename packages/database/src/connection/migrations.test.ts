import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the migrations make the tables that the schema describes", { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const copy = mkdtempSync(join(tmpdir(), "foljsam-migrations-"));
  try {
    cpSync(join(root, "migrations"), copy, { recursive: true });
    const before = readdirSync(copy);
    // The tool takes every path for a relative one.
    const from = ["--dialect", "postgresql", "--schema", "./src/schema/*.ts", "--out", relative(root, copy)];
    const told = execFileSync(join(root, "node_modules/.bin/drizzle-kit"), ["generate", ...from], { cwd: root });
    expect(told.toString()).toContain("No schema changes");
    expect(readdirSync(copy)).toEqual(before);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
