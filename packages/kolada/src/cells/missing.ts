import type { MissingKind } from "@foljsam/domain";

const marks: ReadonlyMap<string, MissingKind> = new Map([
  ["", "empty"],
  ["na", "empty"],
  ["n/a", "empty"],
  ["#n/a", "empty"],
  ["nan", "empty"],
  ["null", "empty"],
  ["none", "empty"],
  ["tom", "empty"],
  ["-", "not-reported"],
  ["–", "not-reported"],
  [".", "not-applicable"],
  ["..", "suppressed"],
]);

/** Longest of the marks: a longer cell need not be looked up. */
const longestMark = 4;

const statuses: ReadonlyMap<string, MissingKind> = new Map([
  ["not applicable", "not-applicable"],
  ["ej tillämplig", "not-applicable"],
  ["missing", "not-reported"],
  ["not reported", "not-reported"],
  ["bortfall", "not-reported"],
  ["privacy", "suppressed"],
  ["suppressed", "suppressed"],
  ["confidential", "suppressed"],
  ["sekretess", "suppressed"],
]);

/** The kind of absence a value cell marks: `-`, `.`, `..`, or empty as people and programs write it. Null when it is no mark. */
export function missingMark(cell: string): MissingKind | null {
  return cell.length > longestMark || isDigit(cell.charCodeAt(0)) ? null : (marks.get(cell.toLowerCase()) ?? null);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The kind of absence that Kolada's status tells. Any status means that there is no figure; one never met is `empty`.
 * Null when there is no status.
 */
export function missingStatus(cell: string): MissingKind | null {
  const status = cell.trim().toLowerCase();
  if (marks.get(status) === "empty") return null;
  return statuses.get(status) ?? "empty";
}
