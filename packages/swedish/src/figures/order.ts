import { madeOnce } from "./made-once.ts";

const collator = madeOnce(() => new Intl.Collator("sv-SE", { numeric: true }));
const lists = madeOnce(() => new Intl.ListFormat("sv-SE", { type: "conjunction" }));

/** Orders two texts as a Swedish reader expects: å, ä, ö last, and 2 before 10. */
export function compareSwedish(a: string, b: string): number {
  return collator().compare(a, b);
}

/** Words as a list: `Karlshamn, Karlskrona och Ronneby`. */
export function formatList(words: readonly string[]): string {
  return lists().format(words);
}
