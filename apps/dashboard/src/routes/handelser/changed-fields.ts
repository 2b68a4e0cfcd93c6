import type { AuditEntryJson } from "@foljsam/api/client";

/** A field that an event gave another value, as text; null where there was or is none. */
export type ChangedField = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** Columns that say nothing to a reader: keys of rows, and when they were written. */
const silent = /(^|_)(id|at)$|^(position|first)$/;

const longest = 160;

/** What an event changed, field by field, those that are the same left out. What has been erased or is under seal is told as that. */
export function changedFields({ before, after }: Pick<AuditEntryJson, "before" | "after">): readonly ChangedField[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((field) => !silent.test(field))
    .map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }))
    .filter((one) => one.before !== one.after);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (typeof value === "object" && "sealed" in value) {
    return "opened" in value && typeof value.opened === "string" ? value.opened : "förseglat";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
