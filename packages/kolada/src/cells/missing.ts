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
  [".", "not-applicable"],
  ["not applicable", "not-applicable"],
  ["ej tillämplig", "not-applicable"],
  ["ej tillämpligt", "not-applicable"],
  ["missing", "not-reported"],
  ["not reported", "not-reported"],
  ["bortfall", "not-reported"],
  ["saknas", "not-reported"],
  ["uppgift saknas", "not-reported"],
  ["ej redovisad", "not-reported"],
  ["ej redovisat", "not-reported"],
  ["ej rapporterad", "not-reported"],
  ["ej rapporterat", "not-reported"],
  ["..", "suppressed"],
  ["privacy", "suppressed"],
  ["private", "suppressed"],
  ["suppressed", "suppressed"],
  ["confidential", "suppressed"],
  ["secret", "suppressed"],
  ["sekretess", "suppressed"],
  ["sekretessbelagd", "suppressed"],
  ["sekretessbelagt", "suppressed"],
  ["undertryckt", "suppressed"],
  ["skyddad", "suppressed"],
  ["skyddat", "suppressed"],
]);

/** What programs and people write of a figure that stands as it is. */
const presence: ReadonlySet<string> = new Set([
  "ok",
  "slutlig",
  "slutligt",
  "definitiv",
  "publicerad",
  "final",
  "published",
]);

/** The kind of absence a value cell marks: `-`, `.`, `..`, or empty as people and programs write it. Null when it is no mark. */
export function missingMark(cell: string): MissingKind | null {
  return cell.length > longestMark || isDigit(cell.charCodeAt(0)) ? null : (marks.get(cell.toLowerCase()) ?? null);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a status says of the figure beside it: that it is absent and why, that it stands, or what nobody has said the meaning of. */
type StatusMeaning = MissingKind | "present" | "unknown";

/** The meaning of a status, which Kolada and others write in a column of its own. Only a known word of absence says that there is none. */
export function statusMeaning(cell: string): StatusMeaning {
  const status = cell.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  if (marks.get(status) === "empty" || presence.has(status)) return "present";
  return statuses.get(status) ?? "unknown";
}
