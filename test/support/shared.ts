import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../shared");

/** Whether the collection of real files and published figures lies beside the project. Tests that need it are skipped where it does not. */
export const hasShared = existsSync(root);

/** A path in the collection of real files. */
export function sharedPath(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** Rows of a file of published figures; none where the collection does not lie beside the project. */
export function publishedRows<Row>(file: string, list: string): readonly Row[] {
  if (!hasShared) return [];
  const published = JSON.parse(readFileSync(sharedPath("vectors", file), "utf8")) as Readonly<Record<string, Row[]>>;
  return published[list] ?? [];
}
