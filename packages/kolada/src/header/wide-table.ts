import type { ColumnRole } from "@foljsam/domain";
import { indicatorById, indicatorsByTitle } from "../cells/indicator.ts";
import type { Register } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { unitOfTitle } from "../unit-of-title.ts";
import { describeColumns, isUnexplainedFigure } from "./column.ts";
import type { Column } from "./column.ts";
import { tidyHeading } from "./find-header.ts";
import { labelRoles } from "./label-columns.ts";
import type { YearHeadings } from "./year-headings.ts";

/**
 * How a table that is wide is cut into rows of one figure each (bred tabell): the columns that stand on every such row, and the
 * columns of figures, whose headings say which year or which indicator they are.
 */
export type WideTable = {
  readonly by: "year" | "indicator";
  readonly labels: readonly number[];
  readonly figures: readonly number[];
  /** Roles of a cut row: of its labels, of the heading, and of the figure. */
  readonly roles: readonly ColumnRole[];
  /** Labels that the first rows lack, taken from below where the column is otherwise filled; by index in `labels`. */
  readonly firstLabels: readonly string[];
};

/** A table whose columns of figures are headed by years. */
export function wideByYear(
  sample: readonly SourceRow[],
  { at, columns: figures }: YearHeadings,
  register: Register,
): { readonly wide: WideTable; readonly columns: readonly Column[] } {
  const [first = 0] = figures;
  const headings = (sample[at]?.cells ?? []).map(tidyHeading);
  const cells = sample.slice(at + 1).map((row) => row.cells);
  const columns = describeColumns(headings, cells, register);
  const labels = headings.map((_, index) => index).slice(0, first);
  const roles = labelRoles(columns.slice(0, first));
  const firstLabels = labels.map((label) => firstLabel(cells, label, columns[label]));
  return { wide: { by: "year", labels, figures, roles: [...roles, "year", "value"], firstLabels }, columns };
}

/**
 * A table whose columns of figures are headed by titles or ids of indicators; null when fewer than two are figures that no other
 * heading explains, or none of them is so headed.
 */
export function wideByIndicator(
  columns: readonly Column[],
  roles: readonly ColumnRole[],
  register: Register,
): WideTable | null {
  if (roles.some((role) => role === "value" || role === "indicator-id" || role === "indicator-title")) return null;
  const figures = columns.flatMap((column, index) =>
    roles[index] === "ignored" && isUnexplainedFigure(column) ? [index] : [],
  );
  const headings = figures.map((index) => columns[index]?.heading ?? "");
  if (figures.length < 2 || !headings.some((heading) => isTitle(heading, register))) return null;
  const labels = columns.map((_, index) => index).filter((index) => !figures.includes(index));
  const isById = headings.every((heading) => indicatorById(heading, register) !== null);
  return {
    by: "indicator",
    labels,
    figures,
    roles: [...labels.map((index) => roles[index] ?? "ignored"), isById ? "indicator-id" : "indicator-title", "value"],
    firstLabels: labels.map(() => ""),
  };
}

/** A title is one the register knows, or one that tells its unit as Kolada's titles do; an id is as good. */
export function isTitle(heading: string, register: Register): boolean {
  return (
    indicatorsByTitle(heading, register).length > 0 ||
    unitOfTitle(heading) !== "unknown" ||
    indicatorById(heading, register) !== null
  );
}

/** Users blank the first cell of a column that repeats itself. Where labels stand on their blocks' first rows only, nothing is taken. */
function firstLabel(cells: readonly (readonly string[])[], label: number, column: Column | undefined): string {
  if (column === undefined || column.content.filled < 0.5) return "";
  return cells.map((row) => row[label]?.trim() ?? "").find((cell) => cell !== "") ?? "";
}
