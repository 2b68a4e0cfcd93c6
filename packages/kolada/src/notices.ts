import type { Notice } from "@foljsam/domain";
import type { Table } from "./header/table.ts";
import type { ReadOptions } from "./register.ts";
import type { AreaUse } from "./rows/area-column.ts";
import type { IndicatorUse } from "./rows/indicator-use.ts";
import { toldOf } from "./rows/told-of.ts";
import { longestTitle, quote } from "./rows/problem-log.ts";
import type { RowReader } from "./rows/row-reader.ts";
import { claimOf, claimsOtherUnit } from "./rows/unit-guard.ts";
import type { Tally } from "./rows/tally.ts";
import type { Sheet } from "./source/row-source.ts";

/** A sheet of a file whose rows have been read. */
export type ReadSheet = {
  readonly sheet: Sheet;
  readonly number: number;
  readonly table: Table;
  readonly reader: RowReader;
};

/** What was assumed of a file, or kept as it was, that its owner should know. `skipped` are sheets that hold no figures. */
export function noticesOf(
  sheets: readonly ReadSheet[],
  skipped: readonly string[],
  tally: Tally,
  options: ReadOptions,
): readonly Notice[] {
  const indicators = [...tally.indicators.values()].filter((use) => use.rows > 0);
  const unknown = indicators.filter((use) => use.known === undefined);
  return [
    ...givenNotices(sheets, options),
    ...sheets.flatMap(({ reader: { years } }) =>
      years.pooled === null ? [] : [{ code: "pooled-years" as const, facts: { ...years.pooled } }],
    ),
    ...percentNotices(sheets),
    ...groupNotices(tally, options),
    ...sheets.flatMap(({ reader }) =>
      reader.singleGroups.found.map(({ heading, group }): Notice => ({
        code: "single-group",
        facts: { heading, found: group },
      })),
    ),
    ...sheets.flatMap(({ reader }) => reader.outcomes.statuses.notices),
    ...(tally.withheldCounts === 0
      ? []
      : [{ code: "withheld-counts" as const, facts: { count: tally.withheldCounts } }]),
    ...indicators.filter(isBelowOne).map((use): Notice => ({
      code: "figures-below-one",
      facts: { ...aboutTitle(use), greatest: use.greatest, count: use.figures },
    })),
    ...indicators.flatMap((use) => answeredUnit(use)),
    ...toldOf(
      "unknown-indicator",
      unknown.map(({ id, rows }) => ({ found: id, count: rows })),
    ),
    ...toldOf(
      "group-area",
      groupsOf(tally.areas).map(({ area, rows }) => ({ found: area.name, area: area.code, count: rows })),
    ),
    ...skipped.map((sheet): Notice => ({ code: "sheet-skipped", facts: { sheet } })),
  ];
}

/** The groups that figures of a file are about. */
export function groupsOf(areas: ReadonlyMap<string, AreaUse>): readonly AreaUse[] {
  return [...areas.values()].filter((use) => use.area.kind === "group" && use.rows > 0);
}

function givenNotices(sheets: readonly ReadSheet[], options: ReadOptions): readonly Notice[] {
  const notices: Notice[] = [];
  const lacks = (role: "year" | "gender") => sheets.some(({ table }) => !table.roles.includes(role));
  if (sheets.some(({ reader }) => reader.indicators.isGiven))
    notices.push({ code: "indicator-given", facts: { indicator: quote(options.indicator ?? "") } });
  if (lacks("year")) notices.push({ code: "year-given", facts: { year: options.year ?? 0 } });
  if (lacks("gender")) {
    notices.push(
      options.gender === undefined
        ? { code: "gender-assumed-total", facts: {} }
        : { code: "gender-given", facts: { gender: options.gender } },
    );
  }
  return notices;
}

function percentNotices(sheets: readonly ReadSheet[]): readonly Notice[] {
  const count = sheets.reduce((sum, { sheet }) => sum + sheet.percentCells, 0);
  return count === 0 ? [] : [{ code: "percent-cells", facts: { count } }];
}

function groupNotices({ ofOtherGroups: count }: Tally, { groups = {} }: ReadOptions): readonly Notice[] {
  const wanted = Object.entries(groups).map(([heading, group]) => `${quote(heading)}: ${quote(group)}`);
  return count === 0 ? [] : [{ code: "other-groups", facts: { found: wanted.join("; "), count } }];
}

/** Percentages that never reach 1 are most often shares. */
function isBelowOne({ known, answered, least, greatest }: IndicatorUse): boolean {
  return known?.unit === "percent" && answered === null && least >= 0 && greatest > 0 && greatest <= 1;
}

/** What was made of the answer to which unit figures are in, each time it is used. */
function answeredUnit(use: IndicatorUse): readonly Notice[] {
  const { known, title, answered, shift, rows: count } = use;
  if (known === undefined || answered === null) return [];
  const facts = { ...aboutTitle(use), expected: known.unit, count };
  if (shift !== 0) return [{ code: "unit-converted", facts: { ...facts, found: answered } }];
  const claim = claimOf(title ?? "");
  return claimsOtherUnit(claim, known) ? [{ code: "unit-kept", facts: { ...facts, found: claim.unit } }] : [];
}

function aboutTitle({ id, title }: IndicatorUse): Notice["facts"] {
  return { indicator: id, ...(title !== null && { title: quote(title, longestTitle) }) };
}
