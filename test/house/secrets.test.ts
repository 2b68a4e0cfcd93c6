import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What keys, tokens and passwords look like when they stand in a file. */
const secrets: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(ghp|gho|ghs|glpat|xox[abp]|sk_live|AKIA)[-_A-Za-z0-9]{16,}/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  /\b(password|passwd|secret|api[_-]?key|token)["']?\s*[:=]\s*["'][^"'\s${}]{16,}["']/i,
  /postgres(ql)?:\/\/[^\s:@/"'`$<>{}]+:[^\s@/"'`$<>{}]+@(?!localhost|127\.0\.0\.1)[a-z0-9-]+\.[a-z]/i,
];

function secretIn(text: string): string | null {
  return secrets.map((secret) => secret.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
}

test.each([
  ["-----BEGIN RSA PRIVATE KEY-----"],
  ['const apiKey = "a8Fh20sKqL19xBzT77";'],
  [`ghp_${"a1B2".repeat(6)}`],
  ["postgres://foljsam:hemligt@databas.region.se/foljsam"],
])("a secret is known when it stands in a file: %s", (text) => {
  expect(secretIn(text)).not.toBeNull();
});

test("no file holds a secret: they come from the environment", () => {
  const files = execFileSync("git", [
    "ls-files",
    "*.ts",
    "*.js",
    "*.svelte",
    "*.json",
    "*.yaml",
    "*.md",
    "*.sql",
    "*.env*",
  ])
    .toString()
    .trimEnd()
    .split("\n")
    // Tests sign in with words that open nothing.
    .filter((file) => !/\.(test|fixture)\.ts$|pnpm-lock\.yaml$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => {
    const secret = secretIn(readFileSync(file, "utf8"));
    return secret === null ? [] : [`${file}: ${secret}`];
  });
  expect(found).toEqual([]);
});
