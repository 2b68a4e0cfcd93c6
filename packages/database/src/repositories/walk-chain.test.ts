import { array, assert, asyncProperty, boolean, nat, pre, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainLink, chainStart, hashOf, walkChain } from "./walk-chain.ts";

/** A chain of the given texts. */
function chainOf(texts: readonly string[]): ChainLink[] {
  const links: ChainLink[] = [];
  for (const text of texts) {
    const previous = links.at(-1)?.hash ?? chainStart;
    links.push({ number: links.length + 1, previous, text, hash: hashOf({ previous, text }) });
  }
  return links;
}

const chains = array(string(), { minLength: 2, maxLength: 30 }).map(chainOf);
const places = tuple(chains, nat(), nat()).map(([chain, one, other]) => ({
  chain,
  at: one % chain.length,
  other: other % chain.length,
}));

describe("the chain of the audit log", () => {
  test("is whole as it was made", () =>
    assert(
      asyncProperty(chains, async (chain) => {
        const { number, hash } = chain.at(-1) as ChainLink;
        expect(await walkChain(chain)).toEqual({ entries: chain.length, last: { number, hash }, broken: null });
      }),
    ));

  test("breaks at an entry whose text has been changed", () =>
    assert(
      asyncProperty(places, string(), async ({ chain, at }, text) => {
        pre(text !== chain[at]?.text);
        const changed = chain.map((link, place) => (place === at ? { ...link, text } : link));
        expect((await walkChain(changed)).broken).toEqual({ number: at + 1, how: "changed" });
      }),
    ));

  test("breaks after an entry that has been changed and given a hash that fits", () =>
    assert(
      asyncProperty(places, string(), async ({ chain, at }, text) => {
        pre(text !== chain[at]?.text && at < chain.length - 1);
        const changed = chain.map((link, place) =>
          place === at ? { ...link, text, hash: hashOf({ previous: link.previous, text }) } : link,
        );
        expect((await walkChain(changed)).broken).toEqual({ number: at + 2, how: "out-of-order" });
      }),
    ));

  test("breaks where an entry has been taken away, the last too when it was known", () =>
    assert(
      asyncProperty(places, async ({ chain, at }) => {
        const left = chain.filter((_, place) => place !== at);
        expect((await walkChain(left, chain.at(-1))).broken).toEqual({ number: at + 1, how: "missing" });
      }),
    ));

  test("breaks where two have changed places, with their numbers or without", () =>
    assert(
      asyncProperty(places, boolean(), async ({ chain, at, other }, renumbered) => {
        pre(at !== other);
        const moved = chain.map((link, place) => {
          const there = chain[place === at ? other : place === other ? at : place] as ChainLink;
          return renumbered ? { ...there, number: link.number } : there;
        });
        expect((await walkChain(moved)).broken?.number).toBe(Math.min(at, other) + 1);
      }),
    ));

  test("breaks at an entry that is not the one that somebody has kept the hash of", () =>
    assert(
      asyncProperty(places, async ({ chain, at }) => {
        const known = { number: at + 1, hash: chainStart };
        expect((await walkChain(chain, known)).broken).toEqual({ number: at + 1, how: "not-as-known" });
      }),
    ));
});
