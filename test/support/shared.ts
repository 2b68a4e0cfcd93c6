import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../shared");

/** Whether the collection of real files lies beside the project. Tests that need it are skipped where it does not. */
export const hasShared = existsSync(root);

/** A path in the collection of real files. */
export function sharedPath(...parts: readonly string[]): string {
  return join(root, ...parts);
}
