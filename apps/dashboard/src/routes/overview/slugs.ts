import type { Certainty, ProgressStatus } from "@foljsam/domain";
import { certaintyWord, statusWord } from "@foljsam/swedish";

/** The certainties in the order they are told. */
export const certainties: readonly Certainty[] = ["certain", "uncertain", "cannot-say"];

/** A status as an address says it: its Swedish word without diacritics, `delvis-uppnatt`. */
export function statusSlug(status: ProgressStatus): string {
  return slug(statusWord[status]);
}

/** A certainty as an address says it: `sakerstalld`, `osaker`, `gar-inte-att-saga`. */
export function certaintySlug(certainty: Certainty): string {
  return slug(certaintyWord[certainty]);
}

function slug(words: string): string {
  return words
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(" ", "-");
}
