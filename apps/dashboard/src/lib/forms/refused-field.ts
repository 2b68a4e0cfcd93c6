/** Where a form that is refused says why. Its address ends so, which is where the reader lands. */
export const refusalId = "fel";

const fieldOfError: ReadonlyMap<string, string> = new Map([
  ["group-not-found", "body"],
  ["status-impossible", "status"],
  ["decided-in-future", "decidedOn"],
  ["decided-before-earlier", "decidedOn"],
  ["baseline-not-a-figure", "value"],
  ["baseline-year-too-late", "year"],
  ["baseline-year-in-future", "year"],
  ["meeting-in-future", "meetingOn"],
  ["due-before-meeting", "dueOn"],
  ["responsible-not-found", "responsible"],
  ["email-unusable", "email"],
  ["role-has-no-group", "group"],
  ["principal-not-found", "principal"],
  ["membership-ends-before", "until"],
]);

/** The field to mend in a form that is refused with an error: the one that the error is about, or the first left empty. */
export function refusedField(code: string, given: Readonly<Record<string, string>>): string | null {
  const empty = ["field-missing", "invalid-request"].includes(code)
    ? Object.entries(given).find(([, text]) => text.trim() === "")
    : undefined;
  return fieldOfError.get(code) ?? empty?.[0] ?? null;
}

/** What marks a field that is to be mended, and leads from it to why. */
export function markedAs(isRefused: boolean) {
  return isRefused ? { "aria-invalid": true as const, "aria-describedby": refusalId } : {};
}
