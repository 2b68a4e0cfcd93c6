import type { Certainty } from "@foljsam/domain";

/** How a certainty is drawn: an interval beside the line of no change, clear of it, across it, or dotted where it is not known. */
export type CertaintyLook = { readonly zero: string; readonly interval: string; readonly dotted?: true };

export const certaintyLook: Readonly<Record<Certainty, CertaintyLook>> = {
  certain: { zero: "M2.5 3v14", interval: "M6.5 10h12" },
  uncertain: { zero: "M7 3v14", interval: "M1.5 10h17" },
  "cannot-say": { zero: "M7 3v14", interval: "M2 10h16", dotted: true },
};
