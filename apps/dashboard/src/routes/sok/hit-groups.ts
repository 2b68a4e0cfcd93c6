import type { HitJson } from "@foljsam/api/client";
import { hitKindWord } from "@foljsam/swedish";

/** Hits of one kind under their heading, each with the address it leads to. */
export type HitGroup = {
  readonly kind: HitJson["kind"];
  readonly heading: string;
  readonly hits: readonly (HitJson & { readonly href: string })[];
};

const kinds: readonly HitJson["kind"][] = ["goal", "goal-area", "group", "annual-report", "area", "indicator"];

const addressOf: Readonly<Record<HitJson["kind"], (id: string) => string>> = {
  goal: (id) => `/mal/${encodeURIComponent(id)}`,
  "goal-area": (slug) => `/malomraden/${encodeURIComponent(slug)}`,
  group: (slug) => `/grupper/${encodeURIComponent(slug)}`,
  "annual-report": (id) => `/arsrapporter?ar=${encodeURIComponent(id.split("/")[0] ?? "")}`,
  area: (code) => `/?kommun=${encodeURIComponent(code)}`,
  indicator: (id) => `/indikatorer/${encodeURIComponent(id)}`,
};

/** Hits under a heading for each kind, in the order a reader looks for them. */
export function hitGroups(hits: readonly HitJson[]): readonly HitGroup[] {
  return kinds.flatMap((kind) => {
    const found = hits.filter((hit) => hit.kind === kind).map((hit) => ({ ...hit, href: addressOf[kind](hit.id) }));
    return found.length === 0 ? [] : [{ kind, heading: hitKindWord[kind], hits: found }];
  });
}
