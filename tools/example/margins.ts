import type { Figure } from "./figures.ts";
import { inhabitants, municipalities, womenShare } from "./recipes.ts";
import type { Municipality, Recipe } from "./recipes.ts";

/** The margins of error of the shares that a survey has given: 1.96 standard errors of so many answers as the area has inhabitants for. */
export function marginsOf({ margin }: Recipe, figures: readonly Figure[]): Figure[] {
  if (margin === null) return [];
  return figures.map((figure): Figure => {
    const { value } = figure;
    if (value === null) return { ...figure, indicator: margin.indicator };
    const answers = margin.answers * shareOf(figure);
    const error = 1.96 * Math.sqrt((value * (100 - value)) / answers);
    return { ...figure, indicator: margin.indicator, value: Math.round(error * 1e6) / 1e6, missing: null };
  });
}

function shareOf({ area, gender }: Figure): number {
  const of = (code: string) => inhabitants[code as Municipality] ?? 0;
  const all = municipalities.reduce((sum, code) => sum + of(code), 0);
  const inArea = municipalities.some((code) => code === area) ? of(area) / all : 1;
  return inArea * { T: 1, K: womenShare, M: 1 - womenShare }[gender];
}
