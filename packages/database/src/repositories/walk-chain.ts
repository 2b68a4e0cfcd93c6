import { createHash } from "node:crypto";

/** An entry as the chain is made of it: the text that its hash is over, and what it says of its own place. */
export type ChainLink = {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly text: string;
};

/** An entry's place and hash that somebody has kept elsewhere, as in the registry (diariet). */
export type KnownLink = Pick<ChainLink, "number" | "hash">;

/** Where a chain does not hold, and how: the entry's hash is not of its text, it does not follow on the one before, or it is not the one that was known. */
type ChainBreak = {
  readonly number: number;
  readonly how: "changed" | "missing" | "out-of-order" | "not-as-known";
};

/** What a walk along the chain found: how many entries, the last of them, and where it broke; null where it is whole. */
export type ChainWalk = {
  readonly entries: number;
  readonly last: KnownLink | null;
  readonly broken: ChainBreak | null;
};

/** What the first entry follows on. */
export const chainStart = "0".repeat(64);

/** The hash of an entry: SHA-256, in hexadecimal, of the hash before it, a line break and its own text, as UTF-8. */
export function hashOf({ previous, text }: Pick<ChainLink, "previous" | "text">): string {
  return createHash("sha256").update(`${previous}\n${text}`).digest("hex");
}

/**
 * Walks a chain (händelseloggens kedja) from its first entry and says where it first breaks. Nothing in a chain tells that its end has
 * been cut off: that is found by an entry that is `known` from elsewhere.
 */
export async function walkChain(
  links: AsyncIterable<ChainLink> | Iterable<ChainLink>,
  known?: KnownLink,
): Promise<ChainWalk> {
  let entries = 0;
  let last: KnownLink | null = null;
  const stop = (number: number, how: ChainBreak["how"]) => ({ entries, last, broken: { number, how } });
  for await (const link of links) {
    const { number, hash } = link;
    const expected: number = (last?.number ?? 0) + 1;
    if (number !== expected) return stop(expected, number > expected ? "missing" : "out-of-order");
    if (link.previous !== (last?.hash ?? chainStart)) return stop(number, "out-of-order");
    if (hashOf(link) !== hash) return stop(number, "changed");
    if (known?.number === number && known.hash !== hash) return stop(number, "not-as-known");
    entries += 1;
    last = { number, hash };
  }
  if (known && known.number > (last?.number ?? 0)) return stop((last?.number ?? 0) + 1, "missing");
  return { entries, last, broken: null };
}
