/** What a key does in a meeting. */
export type StageMove = "before" | "after" | "first" | "last" | "note" | "full-screen" | "leave";

type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;
type Place = {
  /** Whether the reader is writing or choosing in a field, whose keys are its own. */
  readonly inField: boolean;
  /** Whether there is more of the page above and below what is in sight. */
  readonly above: boolean;
  readonly below: boolean;
};

const moves: ReadonlyMap<string, StageMove> = new Map([
  ["arrowleft", "before"],
  ["arrowright", "after"],
  ["home", "first"],
  ["end", "last"],
  ["n", "note"],
  ["f", "full-screen"],
  ["escape", "leave"],
]);

/**
 * What a key that is pressed means in a meeting; null leaves it to the browser. The remote control of a presentation sends Page Up and
 * Page Down: they turn to another goal where there is nothing left to scroll.
 */
export function stageMove({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed, place: Place): StageMove | null {
  if (altKey || ctrlKey || metaKey || shiftKey || place.inField) return null;
  if (key === "PageDown") return place.below ? null : "after";
  if (key === "PageUp") return place.above ? null : "before";
  return moves.get(key.toLowerCase()) ?? null;
}
