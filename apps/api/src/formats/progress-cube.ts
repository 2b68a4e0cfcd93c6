import { type Area, type Collaboration, progressStatuses } from "@foljsam/domain";
import { genderWord, statusWord } from "@foljsam/swedish";
import type { ChanceJson } from "../schemas/chance.ts";
import type { GoalProgressJson, ProgressJson } from "../schemas/progress.ts";
import type { Cell, Dimension } from "./json-stat.ts";
import { jsonStatDataset } from "./json-stat.ts";

const figures = [
  { id: "current", label: "Senaste utfall", of: (row: GoalProgressJson) => row.current?.value ?? null },
  { id: "baseline", label: "Baslinje", of: (row: GoalProgressJson) => row.baseline?.value ?? null },
  { id: "target", label: "Målvärde", of: (row: GoalProgressJson) => row.target?.value ?? null },
  { id: "done", label: "Förändring sedan baslinjen", of: (row: GoalProgressJson) => row.done },
  { id: "needed", label: "Förändring som målet kräver", of: (row: GoalProgressJson) => row.needed },
  { id: "share", label: "Andel av vägen till målet", of: (row: GoalProgressJson) => row.share },
] as const;

const statusLabels = Object.fromEntries(progressStatuses.map((status) => [status, statusWord[status]]));

/**
 * Judgements as a JSON-stat dataset over goal, area, sex, year and figure. The status of a goal is that of its latest outcome's cell;
 * what a cube has no cells for (the status a body has adopted beside it, certainty, trend, reason, versions) is the extension's `judgements`.
 */
export function progressCube(
  progress: ProgressJson,
  { name }: Pick<Collaboration, "name">,
  areas: readonly Area[],
): object {
  const { goals, year, collaboration, method, methodVersion, dataVersion } = progress;
  const heading = {
    label: `Måluppfyllelse, ${name}, ${year}`,
    source: "Följsam",
    updated: null,
    notes: goals.some(({ example }) => example) ? ["Vissa bedömningar bygger på påhittade exempeldata."] : [],
    statusLabels,
    extension: { collaboration, method, methodVersion, dataVersion, judgements: goals.map(judgementOf) },
  };
  return jsonStatDataset(heading, dimensionsOf(progress, areas), cellsOf(progress));
}

function judgementOf(row: GoalProgressJson): object {
  const { goal, area, gender, unit, status, reason, method, methodVersion, adopted, example } = row;
  return { goal, area, gender, unit, status, ...chanceOf(row), reason, method, methodVersion, adopted, example };
}

function chanceOf(row: GoalProgressJson): ChanceJson {
  const { certainty, certaintyReason, changeInterval, certaintyObstacle } = row;
  const { trend, trendReason, trendBasis, trendGate } = row;
  return { certainty, certaintyReason, changeInterval, certaintyObstacle, trend, trendReason, trendBasis, trendGate };
}

function dimensionsOf({ goals, year }: ProgressJson, areas: readonly Area[]): readonly Dimension[] {
  const goalTitles = new Map(goals.map(({ goal, number, title }) => [goal, `${number}. ${title}`]));
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
  const areaCodes = [...new Set(goals.map(({ area }) => area))];
  const genders = [...new Set(goals.map(({ gender }) => gender))];
  return [
    { id: "goal", label: "Delmål", role: null, categories: [...goalTitles].map(([id, label]) => ({ id, label })) },
    {
      id: "area",
      label: "Område",
      role: "geo",
      categories: areaCodes.map((id) => ({ id, label: areaNames.get(id) ?? id })),
    },
    { id: "gender", label: "Kön", role: null, categories: genders.map((id) => ({ id, label: genderWord[id] })) },
    { id: "year", label: "År", role: "time", categories: [{ id: `${year}`, label: `${year}` }] },
    {
      id: "figure",
      label: "Uppgift",
      role: "metric",
      categories: figures.map(({ id, label }) => ({ id, label })),
    },
  ];
}

function* cellsOf({ goals, year }: ProgressJson): Generator<Cell> {
  for (const row of goals) {
    for (const { id, of } of figures) {
      const status = id === "current" ? row.status : null;
      yield { at: [row.goal, row.area, row.gender, `${year}`, id], value: of(row), status };
    }
  }
}
