import { normaliseTitle } from "@foljsam/domain";
import type { Unit } from "@foljsam/domain";

/** What in a title (lower case, thousands closed up) tells the unit. The first that fits decides. */
const signs: readonly (readonly [RegExp, Unit])[] = [
  [/(?:\/|per )100000(?!\d)/, "per-100000"],
  [/(?:\/|per )10000(?!\d)/, "per-10000"],
  [/(?:\/|per )1000(?!\d)/, "per-1000"],
  [/\(%\)|\bandel %|\bandel \(procent\)|, %$|\bprocent\b/, "percent"],
  [/\bindex\b/, "index"],
  [/\b(?:kr|kronor)(?:\/|\b)/, "kronor"],
  [/\b(?:medelvärde|median)\b/, "mean"],
  [/, år$/, "years"],
  [/\bantal\b(?!\/)/, "count"],
];

/**
 * The unit (enhet) that a title tells of its figures: "…, andel (%)" percent, "antal/1000 inv" per-1000. Kolada has no other field
 * for it. `unknown` when the title does not say.
 */
export function unitOfTitle(title: string): Unit {
  const text = normaliseTitle(title).replaceAll(/(?<=\d) (?=000)/g, "");
  return signs.find(([sign]) => sign.test(text))?.[1] ?? "unknown";
}
