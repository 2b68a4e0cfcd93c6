import type { ColumnRole } from "@foljsam/domain";
import type { Column } from "./column.ts";

/** What a label column of a table that is wide by year may be. */
type LabelRole = Extract<
  ColumnRole,
  "indicator-id" | "indicator-title" | "area" | "area-code" | "area-name" | "gender"
>;

const mostly = 0.5;

/**
 * The roles of the columns to the left of the years: areas and sexes by their content, and of the words that are left the
 * indicator. Headings are missing or say nothing here as often as not.
 */
export function labelRoles(columns: readonly Column[]): readonly ColumnRole[] {
  const roles = new Map<Column, LabelRole>();
  const give = (role: LabelRole, found: Column | undefined) => found !== undefined && roles.set(found, role);
  const free = () =>
    columns.filter((column) => !roles.has(column) && column.topic !== "aside" && column.content.filled > 0);

  give(
    "gender",
    free().find(({ topic, content }) => topic === "gender" || content.genders === 1),
  );
  give(
    "indicator-id",
    free().find(({ content }) => content.ids >= mostly),
  );
  give(
    "area-code",
    free().find((column) => isArea(column) && ["code", "county-code"].includes(column.content.areaWriting)),
  );
  give(
    "area",
    free().find((column) => isArea(column) && column.content.areaWriting === "both"),
  );
  const byName = free().filter((column) => isArea(column) || column.topic === "area");
  give("area-name", byName.find(({ topic }) => topic === "area") ?? byName[0]);
  const words = free().filter(({ content }) => content.numbers < mostly);
  give(
    "indicator-title",
    words.find(({ content }) => content.titles > 0) ??
      words.find(({ topic }) => topic === "indicator" || topic === "title") ??
      words.find(({ topic, content }) => topic === null && content.areas < mostly),
  );
  return columns.map((column) => roles.get(column) ?? "ignored");
}

function isArea({ content }: Column): boolean {
  return content.areas >= mostly;
}
