import type { FileReport, ProblemCode } from "@foljsam/domain";

/** How what a file does not say is said on the command line, where the pages ask. */
const ways: readonly (readonly [codes: readonly ProblemCode[], hint: string])[] = [
  [
    ["unknown-title", "ambiguous-title", "unit-differs", "ratio-in-other-unit", "not-a-share"],
    "Frågorna besvaras på sidan Inläsning: läs in filen där en gång, så gäller svaren sedan också här.",
  ],
  [["missing-indicator"], "Ange nyckeltalets id: --indicator N02904."],
  [["missing-year"], "Ange året: --year 2025."],
  [["split-figures"], 'Ange gruppen: --group "Ålder=16–29 år", en gång för varje kolumn.'],
];

/** What to do on the command line about the questions that a file leaves, each told once. */
export function hintsFor({ problems }: Pick<FileReport, "problems">): readonly string[] {
  const asked = problems.filter(({ code, line }) => line === null || !rowsOwn.has(code)).map(({ code }) => code);
  return ways.filter(([codes]) => codes.some((code) => asked.includes(code))).map(([, hint]) => hint);
}

/** In a row these are faults of the row alone. */
const rowsOwn: ReadonlySet<ProblemCode> = new Set(["missing-indicator", "missing-year"]);
