import {
  type Area,
  type ImportAnswer,
  type Indicator,
  isUnitAnswer,
  normaliseTitle,
  type TitleAnswer,
  titleLetters,
  type UnitAnswer,
} from "@foljsam/domain";
import type { Register } from "@foljsam/kolada";

/** What a register is made of: indicators, areas, and what has been said of files, the later before the earlier. */
export type RegisterParts = {
  readonly indicators: readonly Pick<Indicator, "id" | "title" | "aliases" | "unit">[];
  readonly areas: readonly Area[];
  readonly answers?: readonly ImportAnswer[];
};

/**
 * The register (registret) that a file is read against. What somebody has answered that a title means is meant; otherwise, where a
 * title fits several indicators and exactly one of them is `preferred`, that one. `use` is told of each answer that is meant.
 */
export function createRegister(
  { indicators, areas, answers = [] }: RegisterParts,
  preferred: readonly Pick<Indicator, "id">[] = [],
  use: (answer: ImportAnswer) => void = () => {},
): Register {
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  let idsByTitle: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const answered = new Map<string, TitleAnswer>();
  const unitsAnswered = new Map<string, UnitAnswer>();
  for (const answer of answers.toReversed()) {
    const key = normaliseTitle(answer.title ?? "");
    if (isUnitAnswer(answer)) unitsAnswered.set(`${answer.indicator} ${key}`, answer);
    else answered.set(key, answer);
  }
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const areaByName = new Map(areas.map((area) => [area.name, area]));
  const preferredIds = new Set(preferred.map((indicator) => indicator.id));

  return {
    indicator: (id) => indicatorById.get(id),
    indicatorsByTitle: (title) => {
      const answer = answered.get(title);
      if (answer !== undefined) {
        use(answer);
        return [answer.indicator];
      }
      idsByTitle ??= titlesOf(indicators);
      const ids = [...(idsByTitle.get(title) ?? [])];
      const meant = ids.filter((id) => preferredIds.has(id));
      return meant.length === 1 ? meant : ids;
    },
    figureUnit: (indicator, title) => {
      const answer = unitsAnswered.get(`${indicator} ${title}`);
      if (answer !== undefined) use(answer);
      return answer?.unit;
    },
    area: (code) => areaByCode.get(code),
    areaByName: (name) => areaByName.get(name),
  };
}

/** Every title that indicators bear, in both its forms. Made when a file first names one: most files have ids. */
function titlesOf(indicators: RegisterParts["indicators"]): ReadonlyMap<string, ReadonlySet<string>> {
  const idsByTitle = new Map<string, Set<string>>();
  for (const { id, title, aliases } of indicators) {
    for (const name of title === null ? aliases : [title, ...aliases]) {
      for (const key of [normaliseTitle(name), titleLetters(name)]) {
        idsByTitle.set(key, (idsByTitle.get(key) ?? new Set()).add(id));
      }
    }
  }
  return idsByTitle;
}
