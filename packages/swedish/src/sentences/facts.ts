import { formatNumber } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";
import { missingWord } from "../words/measure.ts";
import { quoted } from "./clause.ts";

/** The facts of a problem, notice or error, as they come from where it arose. */
export type Facts = Readonly<Record<string, string | number>>;

const longest = 80;

/** A fact in quotation marks, or the given words when it is absent. What is very long is cut. */
export function quotedFact(facts: Facts, name: string, otherwise: string): string {
  const fact = facts[name];
  if (fact === undefined || fact === "") return otherwise;
  const text = String(fact);
  return quoted(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

/** Words that need a fact, or nothing when it is absent. */
export function withFact(facts: Facts, name: string, words: (fact: string) => string): string {
  const fact = facts[name];
  return fact === undefined || fact === "" ? "" : words(String(fact));
}

/** A counted fact, `3 rader`, or the given words when it is absent. */
export function countedFact(facts: Facts, name: string, one: string, many: string, otherwise: string): string {
  const count = Number(facts[name] ?? Number.NaN);
  return Number.isFinite(count) ? `${formatNumber(count, 0)} ${count === 1 ? one : many}` : otherwise;
}

const missingNames: ReadonlyMap<string, string> = new Map(Object.entries(missingWord));

/** A figure that stands in a file, or the word for its absence: `8,1`, `bortfall`; empty when the fact is absent. */
export function outcomeFact(facts: Facts, name: string): string {
  return withFact(facts, name, (fact) => missingNames.get(fact) ?? fact.replace(".", ",").replace("-", "\u2212"));
}

/** A fact that is a list of codes, in words: `år och värde`. A code without a word stays as it is. */
export function listedFact(facts: Facts, name: string, words: ReadonlyMap<string, string>): string {
  return withFact(facts, name, (fact) => formatList(fact.split(", ").map((code) => words.get(code) ?? code)));
}
