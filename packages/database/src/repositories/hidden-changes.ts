import type { ImportChange, ObservationKey, Outcome } from "@foljsam/domain";
import type { Hidden } from "./hidden-states.ts";
import { withheld } from "./outcome.ts";

/** Changes of figures whose hidden figures are suppressed (sekretess): as they are in one state, and as they come to be in another. */
export function hideChanges(changes: readonly ImportChange[], before: Hidden, after: Hidden): ImportChange[] {
  return changes.map(({ key, from, to, line }) => ({
    key,
    from: shownOf(from, key, before),
    to: shownOf(to, key, after),
    line,
  }));
}

function shownOf(outcome: Outcome | null, key: ObservationKey, hidden: Hidden): Outcome | null {
  if (outcome === null || !hidden.has(key)) return outcome;
  return { value: withheld.value, missing: withheld.missing };
}
