import type { Area } from "../measure/area.ts";
import { searchText } from "../measure/search-text.ts";
import type { Collaboration } from "./collaboration.ts";

/** What a search can find of a collaboration. An annual report is found by its group and year, with the id `2022/aldre`. */
export type HitKind = "goal" | "goal-area" | "group" | "annual-report" | "area" | "indicator";

/** Something a search found (träff): what it is, its id, and what it is called. */
export type Hit = { readonly kind: HitKind; readonly id: string; readonly title: string; readonly detail: string };

/** A report that can be searched for. */
type NamedReport = { readonly year: number; readonly group: string };

type Named = Hit & { readonly searched: string };

/**
 * Searches a collaboration (sökning): goals, goal areas, groups, the reports of groups and the areas it follows. Every word must be there,
 * anywhere in a word, with or without its dots and rings; those that begin words come first, and among equals the shorter name.
 */
export function searchCollaboration(
  collaboration: Collaboration,
  areas: readonly Area[],
  reports: readonly NamedReport[],
  text: string,
): readonly Hit[] {
  const words = searchText(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return namedIn(collaboration, areas, reports)
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .map((named) => ({ named, beginnings: words.filter((word) => ` ${named.searched}`.includes(` ${word}`)).length }))
    .toSorted(
      (one, other) => other.beginnings - one.beginnings || one.named.searched.length - other.named.searched.length,
    )
    .map(({ named: { kind, id, title, detail } }) => ({ kind, id, title, detail }));
}

function namedIn(
  { goals, goalAreas, groups }: Collaboration,
  areas: readonly Area[],
  reports: readonly NamedReport[],
): readonly Named[] {
  const groupNames = new Map(groups.map(({ slug, name }) => [slug, name]));
  const areaTitles = new Map(goalAreas.map(({ slug, title }) => [slug, title]));
  return [
    ...goals.map(({ id, number, title, wording, group, goalArea }) => {
      const detail = [areaTitles.get(goalArea), groupNames.get(group)].filter(Boolean).join(", ");
      const said = `delmål ${number} ${title} ${wording} ${detail}`;
      return { kind: "goal" as const, id, title: `${number}. ${title}`, detail, searched: searchText(said) };
    }),
    ...goalAreas.map(({ slug, number, title }) => ({
      kind: "goal-area" as const,
      id: slug,
      title: `${number}. ${title}`,
      detail: "",
      searched: searchText(`målområde ${number} ${title}`),
    })),
    ...groups.map(({ slug, name, shortName }) => ({
      kind: "group" as const,
      id: slug,
      title: name,
      detail: shortName ?? "",
      searched: searchText(`${name} ${shortName ?? ""}`),
    })),
    ...reports.map(({ year, group }) => ({
      kind: "annual-report" as const,
      id: `${year}/${group}`,
      title: `Årsrapport ${year}`,
      detail: groupNames.get(group) ?? group,
      searched: searchText(`årsrapport ${year} ${groupNames.get(group) ?? group}`),
    })),
    ...areas.map(({ code, name }) => ({
      kind: "area" as const,
      id: code,
      title: name,
      detail: code,
      searched: searchText(`${name} ${code}`),
    })),
  ];
}
