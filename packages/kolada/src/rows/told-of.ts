import type { Notice, NoticeCode } from "@foljsam/domain";

/** Indicators, groups or words that are told of one by one. More of them share a notice, which names the first. */
const toldAlone = 3;
const namedTogether = 10;

/** A notice for each of a few that it is true of, or one for them all, which names the first. */
export function toldOf(
  code: NoticeCode,
  uses: readonly { readonly found: string; readonly count: number }[],
): Notice[] {
  if (uses.length <= toldAlone) return uses.map((facts) => ({ code, facts }));
  const found = uses
    .slice(0, namedTogether)
    .map((use) => use.found)
    .join("; ");
  const count = uses.reduce((sum, use) => sum + use.count, 0);
  return [{ code, facts: { found, together: uses.length, count } }];
}
