import { DomainError } from "../domain-error.ts";

/** A decision among those of the same thing: the day it was taken (ISO date), and its number in the order they were entered. */
type Taken = { readonly decidedOn: string; readonly id: number };

/**
 * Holds the day of a decision (ISO date) against today and the day of the decision it takes over from, if there is one. Throws
 * `decided-in-future` and `decided-before-earlier`.
 */
export function checkDecided(
  decidedOn: string,
  { today, earlier }: { readonly today: string; readonly earlier: string | null },
): void {
  if (decidedOn > today) throw new DomainError("decided-in-future", { date: decidedOn });
  if (earlier !== null && decidedOn < earlier)
    throw new DomainError("decided-before-earlier", { date: decidedOn, earlier });
}

/** Holds the words of a decision against being left out, by the names of their fields. Throws `field-missing` for the first that is. */
export function checkFilled(fields: Readonly<Record<string, string>>): void {
  const empty = Object.entries(fields).find(([, text]) => text.trim() === "");
  if (empty) throw new DomainError("field-missing", { field: empty[0] });
}

/** Of each key the decision taken last; of two of the same day the one that was entered last. */
export function latestOf<Decision extends Taken>(
  decisions: readonly Decision[],
  keyOf: (decision: Decision) => string,
): ReadonlyMap<string, Decision> {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const other = latest.get(keyOf(decision));
    if (other === undefined || isLater(decision, other)) latest.set(keyOf(decision), decision);
  }
  return latest;
}

function isLater(one: Taken, other: Taken): boolean {
  return one.decidedOn === other.decidedOn ? one.id > other.id : one.decidedOn > other.decidedOn;
}
