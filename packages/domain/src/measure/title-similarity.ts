import { normaliseTitle } from "./title.ts";

/** A title in the parts that likeness is measured by. */
export type TitleParts = { readonly words: ReadonlySet<string>; readonly trigrams: ReadonlySet<string> };

/** Divides a title into its words and its runs of three characters, after `normaliseTitle`. */
export function partsOfTitle(title: string): TitleParts {
  const words = new Set(normaliseTitle(title).match(/[\p{L}\p{N}]+/gu) ?? []);
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  }
  return { words, trigrams };
}

/**
 * How alike two titles are (likhet), from 0 to 1: the mean of the share of whole words and the share of runs of three characters
 * that they have in common. Words tell "kommunala" from "fristående"; the runs see past endings and misspellings.
 */
export function titleSimilarity(one: TitleParts, other: TitleParts): number {
  return (shared(one.words, other.words) + shared(one.trigrams, other.trigrams)) / 2;
}

/** Twice what two sets share, of all they hold. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const total = one.size + other.size;
  if (total === 0) return 0;
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const part of smaller) if (larger.has(part)) common++;
  return (2 * common) / total;
}
