import type { ColumnRole, Problem } from "@foljsam/domain";
import type { ReadOptions } from "../register.ts";
import type { WideTable } from "./wide-table.ts";

/** Roles that the user gives to columns, by the number of the column, from 1. */
export type GivenRoles = NonNullable<ReadOptions["roles"]>;

/** The roles that are given to the columns of one sheet. Those that name no sheet are for the columns of every one. */
export function rolesOfSheet(given: GivenRoles, sheet: number): GivenRoles {
  return Object.fromEntries(
    Object.entries(given).flatMap(([place, role]) => {
      const [column = "", of] = place.split("/").toReversed();
      return of === undefined || Number(of) === sheet ? [[column, role]] : [];
    }),
  );
}

type Correctable = { readonly headings: readonly string[]; readonly wide: WideTable | null };

/** Where a role is given, these leave the columns they were recognised in. */
const displaced: Partial<Record<ColumnRole, readonly ColumnRole[]>> = {
  area: ["area", "area-code", "area-name"],
  "area-name": ["area-name", "area"],
};

const figureRoles: readonly ColumnRole[] = ["value", "numerator", "denominator"];

/** The roles of columns, from 0, as they were recognised but for those that are given: a role that is given leaves its first column. */
export function correctRoles(recognised: readonly ColumnRole[], given: GivenRoles): readonly ColumnRole[] {
  const taken = new Set(Object.values(given).flatMap((role) => displaced[role] ?? [role]));
  return recognised.map((role, index) => given[index + 1] ?? (taken.has(role) ? "ignored" : role));
}

/**
 * The roles given, as they count where each column of figures may have its own year or indicator: a form that is sent as it was shown
 * gives `value` to all of those columns.
 */
export function rolesBesideFigures(given: GivenRoles): GivenRoles {
  const isMany = Object.values(given).filter((role) => role === "value").length > 1;
  return isMany ? Object.fromEntries(Object.entries(given).filter(([, role]) => role !== "value")) : given;
}

/** A wide table as corrected: other roles for its labels, and without the columns of figures that are to be left out. */
export function correctWide(wide: WideTable, given: GivenRoles): WideTable {
  const { labels, roles } = wide;
  const ofLabels = Object.fromEntries(labels.flatMap((column, at) => entryOf(at + 1, given[column + 1])));
  return {
    ...wide,
    figures: wide.figures.filter((column) => given[column + 1] !== "ignored"),
    roles: [...correctRoles(roles.slice(0, labels.length), ofLabels), ...roles.slice(labels.length)],
  };
}

/** Why the roles given to the columns of a table cannot be; null when they can. */
export function impossibleCorrection(table: Correctable, given: GivenRoles): Problem | null {
  const { headings, wide } = table;
  const width = headings.length;
  const corrections = Object.entries(given).map(([column, role]) => ({ column: Number(column), role }));
  const beyond = corrections.find(({ column }) => !Number.isInteger(column) || column < 1 || column > width);
  if (beyond !== undefined) return impossible({ cause: "no-column", column: beyond.column, found: width });
  if (wide !== null) {
    const misfit = corrections.find(({ column, role }) => !fitsWide(wide, column - 1, role));
    if (misfit !== undefined) return impossible({ cause: "wide-table", ...misfit, found: wide.by });
    if (wide.figures.length === 0) return impossible({ cause: "no-figures" });
  }
  const once = corrections.filter(({ role }) => role !== "ignored" && !(role === "value" && wide !== null));
  const [twice] = [...Map.groupBy(once, ({ role }) => role)].filter(([, those]) => those.length > 1);
  if (twice === undefined) return null;
  const [role, those] = twice;
  return impossible({ cause: "role-twice", role, found: those.map(({ column }) => column).join(", ") });
}

/** A wide table has its figures and their headings where they are; its other columns may be labels of any kind. */
function fitsWide({ by, labels, figures }: WideTable, column: number, role: ColumnRole): boolean {
  if (role === "ignored") return true;
  if (figures.includes(column)) return role === "value";
  if (!labels.includes(column) || figureRoles.includes(role)) return false;
  return by === "year" ? role !== "year" : role !== "indicator-id" && role !== "indicator-title";
}

function entryOf(column: number, role: ColumnRole | undefined): readonly (readonly [number, ColumnRole])[] {
  return role === undefined ? [] : [[column, role]];
}

function impossible(facts: Problem["facts"]): Problem {
  return { line: null, column: null, code: "impossible-correction", facts };
}
