import type { Area } from "@foljsam/domain";

/** So many areas at most are drawn beside the chosen one: with more lines none of them can be followed. */
export const mostCompared = 5;

/** The areas that can stand beside the chosen one in a chart, and those that do (jämförelseområden). */
export type ComparedAreas = {
  /** The nation and groups of areas first, then the collaboration's own, then all others. */
  readonly offered: readonly { readonly area: Area; readonly isOwn: boolean }[];
  readonly shown: readonly Area[];
  /** Whether more were asked for than are shown. */
  readonly isCut: boolean;
};

type Given = {
  /** Areas that have outcomes of what is measured. */
  readonly measured: readonly Area[];
  /** The collaboration's own areas, the main one first. */
  readonly own: readonly Area[];
  /** The area that the page is about, and whose figures answer for it. */
  readonly chosen: { readonly area: string; readonly areaUsed: string };
  /** What the address asks for, every `jamfor`; empty when it says nothing. */
  readonly asked: readonly string[];
};

/** Chooses what to compare with: what is asked for, else the nation, groups of areas, and the region beside its municipality. */
export function comparedAreas({ measured, own, chosen, asked }: Given): ComparedAreas {
  const codes = new Set(own.map(({ code }) => code));
  const candidates = measured.filter(({ code }) => code !== chosen.area && code !== chosen.areaUsed);
  const wide = candidates.filter((area) => isWide(area) && !codes.has(area.code));
  const near = own.filter(({ code }) => candidates.some((area) => area.code === code));
  const others = candidates.filter((area) => !isWide(area) && !codes.has(area.code));
  const offered = [
    ...wide.map((area) => ({ area, isOwn: true })),
    ...near.map((area) => ({ area, isOwn: true })),
    ...others.map((area) => ({ area, isOwn: false })),
  ];
  const usual = [...wide, ...near.filter(({ code }) => code === own[0]?.code)];
  const wanted =
    asked.length === 0 ? usual : offered.map(({ area }) => area).filter(({ code }) => asked.includes(code));
  return { offered, shown: wanted.slice(0, mostCompared), isCut: wanted.length > mostCompared };
}

function isWide({ kind }: Area): boolean {
  return kind === "nation" || kind === "group";
}
