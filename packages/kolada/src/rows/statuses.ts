import type { Notice, NoticeCode, Outcome } from "@foljsam/domain";
import { statusMeaning } from "../cells/missing.ts";
import { ownCopy, remember } from "../cells/remember.ts";
import { toldOf } from "./told-of.ts";
import { quote } from "./problem-log.ts";

/** Words that are counted one by one. Beyond them the rest share a count, so that a hostile file cannot fill the memory. */
const mostWords = 1_000;

/** What the statuses beside figures say of them. A word that does not say that a figure is absent leaves it as it is, and is told. */
export class Statuses {
  /** Words beside figures that nobody has said the meaning of, and how many rows bear each. */
  readonly #unknown = new Map<string, number>();
  /** Words of absence that stand beside a figure, and how many rows bear each: the figure is not kept. */
  readonly #overruling = new Map<string, number>();
  readonly #meaning = remember(statusMeaning);

  judge(cell: string, outcome: Outcome): Outcome {
    const meaning = this.#meaning(cell);
    if (meaning === "present" || meaning === outcome.missing) return outcome;
    if (meaning === "unknown") {
      if (outcome.missing === null) count(this.#unknown, cell);
      return outcome;
    }
    if (outcome.missing === null) count(this.#overruling, cell);
    return { value: null, missing: meaning };
  }

  get notices(): readonly Notice[] {
    return [...told("unknown-status", this.#unknown), ...told("status-overrules", this.#overruling)];
  }
}

function count(words: Map<string, number>, cell: string): void {
  const known = words.get(cell);
  if (known !== undefined) words.set(cell, known + 1);
  else if (words.size < mostWords) words.set(ownCopy(cell), 1);
  else words.set("…", (words.get("…") ?? 0) + 1);
}

/** Words as they are told, with the number of rows: the same word in other blanks is one. */
function told(code: NoticeCode, words: ReadonlyMap<string, number>): readonly Notice[] {
  const counts = new Map<string, number>();
  for (const [cell, rows] of words) counts.set(quote(cell), (counts.get(quote(cell)) ?? 0) + rows);
  return toldOf(
    code,
    [...counts].map(([found, rows]) => ({ found, count: rows })),
  );
}
