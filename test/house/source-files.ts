import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Every hand-written source file of the packages and apps, by its path from the root. */
export const sourceFiles: readonly string[] = globSync("{packages,apps}/*/src/**/*.{ts,svelte}")
  .map(normalize)
  .toSorted();

/** The relative imports of a file, type imports counted, as paths from the root. */
export function localImports(path: string): string[] {
  const source = readFileSync(path, "utf8");
  const found = source.matchAll(/(?:from|import)\s*\(?\s*["']((?:\.{1,2}|#lib)\/[^"']+)["']/g);
  return [...found].map(([, target = ""]) =>
    target.startsWith("#lib/") ? join("apps/dashboard/src/lib", target.slice(5)) : join(dirname(path), target),
  );
}
