import type { ColumnRole } from "@foljsam/domain";
import { isPhrase, isUnexplainedFigure } from "./column.ts";
import type { Column } from "./column.ts";
import type { HeadingTopic } from "./heading-words.ts";

const mostly = 0.5;
const nearly = 0.8;

type Table = {
  readonly free: readonly Column[];
  readonly given: ReadonlySet<ColumnRole>;
  /** What names areas in this table: where there are municipalities, a county beside them is something else. */
  readonly areaTopic: HeadingTopic;
};

type Preference = (column: Column, table: Table) => boolean;

/**
 * For each role, in the order they are given out, the columns that would do for it, the best first. A heading says what a column is
 * about and its content which role that makes it; where the heading is unknown, the content must speak clearly by itself.
 */
const preferences: readonly (readonly [ColumnRole, readonly Preference[]])[] = [
  [
    "year",
    [
      ({ topic, content }) => topic === "year" && content.years > 0,
      ({ topic }) => topic === "year",
      ({ topic, content }) => topic === null && content.years >= nearly && content.areas < content.years,
    ],
  ],
  [
    "gender",
    [
      ({ topic }) => topic === "gender",
      ({ topic, content }) => topic === null && content.genders === 1 && content.distinctGenders > 1,
    ],
  ],
  [
    "indicator-id",
    [
      ({ topic, content }) => topic === "indicator" && content.ids >= mostly,
      ({ topic, content }) => (topic === "title" || topic === null) && content.ids >= mostly,
      ({ topic, content }) => topic === "indicator" && content.titles === 0 && content.idLike >= mostly,
    ],
  ],
  [
    "indicator-title",
    [
      ({ topic, content }) => (topic === "indicator" || topic === "title") && content.titles > 0,
      ({ topic }) => topic === "indicator",
      ({ topic }) => topic === "title",
      ({ topic, content }) => topic === null && content.titles >= mostly,
      (column, { free }) => isPhrase(column) && free.some(({ topic }) => topic === "statistic"),
    ],
  ],
  ["statistic", [({ topic }) => topic === "statistic"]],
  [
    "area-code",
    [
      ({ topic, content }, { areaTopic }) => topic === areaTopic && content.areaWriting === "code",
      ({ topic, content }, { areaTopic }) => topic === areaTopic && content.areaWriting === "county-code",
      ({ topic, content }) => topic === null && content.areaWriting === "code" && content.areas >= nearly,
    ],
  ],
  [
    "area",
    [
      ({ topic, content }, { areaTopic }) => topic === areaTopic && content.areaWriting === "both",
      ({ topic, content }) => topic === null && content.areaWriting === "both" && content.areas >= nearly,
    ],
  ],
  [
    "area-name",
    [
      ({ topic, content }, { areaTopic }) => topic === areaTopic && content.areas >= mostly,
      ({ topic, content }) => topic === null && content.areas >= nearly && content.areaWriting === "name",
      ({ topic }, { areaTopic, given }) => !hasArea(given) && topic === areaTopic,
    ],
  ],
  ["status", [({ topic }) => topic === "status"]],
  ["count", [({ topic }) => topic === "count"]],
  ["numerator", [({ topic }) => topic === "numerator"]],
  ["denominator", [({ topic }) => topic === "denominator"]],
  ["deleted", [({ topic }) => topic === "deleted"]],
  ["source", [({ topic }) => topic === "source"]],
  ["comment", [({ topic }) => topic === "comment"]],
  [
    "value",
    [
      ({ topic, content }) => topic === "value" && content.numbers > 0,
      ({ topic }) => topic === "value",
      (column, { free }) => isUnexplainedFigure(column) && free.filter(isUnexplainedFigure).length === 1,
    ],
  ],
];

/** Gives every column its role. No role is given to two columns, but `ignored`. */
export function assignRoles(columns: readonly Column[]): readonly ColumnRole[] {
  const roles = new Map<Column, ColumnRole>();
  const areaTopic = columns.some((column) => column.topic === "area") ? "area" : "county";
  for (const [role, wishes] of preferences) {
    const given = new Set(roles.values());
    const free = columns.filter((column) => !roles.has(column) && !column.isNumbering && column.topic !== "aside");
    const chosen = wishes.flatMap((wish) => free.find((column) => wish(column, { free, given, areaTopic })) ?? [])[0];
    if (chosen !== undefined) roles.set(chosen, role);
  }
  return columns.map((column) => roles.get(column) ?? "ignored");
}

function hasArea(given: ReadonlySet<ColumnRole>): boolean {
  return given.has("area-code") || given.has("area");
}
