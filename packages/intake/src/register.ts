import { type Area, type Indicator, normaliseTitle, type TitleAnswer, titleLetters } from "@foljsam/domain";
import type { Register } from "@foljsam/kolada";

/** What a register is made of: indicators, areas, and what titles have been said to mean, the later before the earlier. */
export type RegisterParts = {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly answers?: readonly TitleAnswer[];
};

/**
 * The register (registret) that a file is read against. What somebody has answered that a title means is meant; otherwise, where a
 * title fits several indicators and exactly one of them is `preferred`, that one.
 */
export function createRegister(
  { indicators, areas, answers = [] }: RegisterParts,
  preferred: readonly Indicator[] = [],
): Register {
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const idsByTitle = new Map<string, Set<string>>();
  for (const { id, title, aliases } of indicators) {
    for (const name of title === null ? aliases : [title, ...aliases]) {
      for (const key of [normaliseTitle(name), titleLetters(name)]) {
        idsByTitle.set(key, (idsByTitle.get(key) ?? new Set()).add(id));
      }
    }
  }
  const answered = new Map<string, string>();
  for (const { title, indicator } of answers.toReversed()) answered.set(normaliseTitle(title), indicator);
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const areaByName = new Map(areas.map((area) => [area.name, area]));
  const preferredIds = new Set(preferred.map((indicator) => indicator.id));

  return {
    indicator: (id) => indicatorById.get(id),
    indicatorsByTitle: (title) => {
      const answer = answered.get(title);
      if (answer !== undefined) return [answer];
      const ids = [...(idsByTitle.get(title) ?? [])];
      const meant = ids.filter((id) => preferredIds.has(id));
      return meant.length === 1 ? meant : ids;
    },
    area: (code) => areaByCode.get(code),
    areaByName: (name) => areaByName.get(name),
  };
}
