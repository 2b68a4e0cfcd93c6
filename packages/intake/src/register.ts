import { type Area, type Indicator, normaliseTitle } from "@foljsam/domain";
import type { Register } from "@foljsam/kolada";

/**
 * The register (registret) that a file is read against. Where a title fits several indicators and exactly one of them is
 * `preferred`, that one is meant.
 */
export function createRegister(
  { indicators, areas }: { readonly indicators: readonly Indicator[]; readonly areas: readonly Area[] },
  preferred: readonly Indicator[] = [],
): Register {
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const idsByTitle = new Map<string, Set<string>>();
  for (const { id, title, aliases } of indicators) {
    for (const name of title === null ? aliases : [title, ...aliases]) {
      const key = normaliseTitle(name);
      idsByTitle.set(key, (idsByTitle.get(key) ?? new Set()).add(id));
    }
  }
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const areaByName = new Map(areas.map((area) => [area.name, area]));
  const preferredIds = new Set(preferred.map((indicator) => indicator.id));

  return {
    indicator: (id) => indicatorById.get(id),
    indicatorsByTitle: (title) => {
      const ids = [...(idsByTitle.get(title) ?? [])];
      const meant = ids.filter((id) => preferredIds.has(id));
      return meant.length === 1 ? meant : ids;
    },
    area: (code) => areaByCode.get(code),
    areaByName: (name) => areaByName.get(name),
  };
}
