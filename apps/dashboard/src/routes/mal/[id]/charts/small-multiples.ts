import type { GoalProgressJson } from "@foljsam/api/client";
import type { ChartLine, Panel, SmallMultiples } from "@foljsam/charts";
import { genders } from "@foljsam/domain";
import { genderWord } from "@foljsam/swedish";
import { holdsExample, pointsOf, sharedFigures, whyAbsent, type ChartSource, type Part } from "./part-series.ts";

/** For each part of a goal a small chart of every area, women and men beside the total; null where fewer than two areas have outcomes. */
export function smallMultiples(source: ChartSource): readonly (SmallMultiples | null)[] {
  return source.goal.parts.map((part) => {
    const panels = source.rows.map((row) => panelOf(row, part, source));
    if (panels.filter(({ absent }) => absent === null).length < 2) return null;
    return {
      title: `${sharedFigures(part, source).figures.title}, område för område`,
      panels,
      highlight: source.chosen.area,
    };
  });
}

function panelOf(row: GoalProgressJson, part: Part, source: ChartSource): Panel {
  const { figures, byGender } = sharedFigures(part, source);
  const progress = row.parts.find((one) => one.part === part.key);
  const bySex = part.measure.type === "indicator" && byGender;
  const name = source.areaNames.get(row.area) ?? row.area;
  const lines = (bySex ? genders : [row.gender]).map((gender): ChartLine => ({
    key: gender,
    name: bySex ? genderWord[gender] : name,
    points: pointsOf(part, source, row.areaUsed, gender),
    example: holdsExample(part, source, row.areaUsed),
  }));
  const shown = lines.filter(({ points }) => points.some(({ value }) => value !== null));
  const judged = lines.find(({ key }) => key === row.gender)?.points ?? [];
  return {
    key: row.area,
    name: row.standIn === null ? name : `${name} (${row.standIn})`,
    figures: {
      ...figures,
      closed: null,
      extent: null,
      lines: shown,
      highlight: row.gender,
      baseline: progress?.baseline ?? null,
      target: progress?.target ?? null,
    },
    absent: shown.length === 0 ? whyAbsent(row, part, judged, source) : null,
  };
}
