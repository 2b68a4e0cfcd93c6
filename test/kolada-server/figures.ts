/** A figure that the server has: for one indicator, area, year and sex. `status` and `isDeleted` as Kolada tells them. */
export type ServerFigure = {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly gender?: "T" | "K" | "M";
  readonly value: number | null;
  readonly status?: string;
  readonly isDeleted?: boolean;
};

/** What the server knows: figures, groups with their members, and what indicators are called. */
export type ServerContent = {
  readonly figures: readonly ServerFigure[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Titles by indicator id. */
  readonly titles?: Readonly<Record<string, string>>;
};

type Value = {
  readonly gender: string;
  readonly count: number;
  readonly status: string;
  readonly value: number | null;
  readonly isdeleted: boolean;
};

/** A row as Kolada's API v3 writes it. */
export type ServerRow = {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly values: readonly Value[];
};

type Wanted = {
  readonly kpi?: readonly string[];
  readonly municipality?: readonly string[];
  readonly year?: readonly string[];
};

/** The rows that answer a request, in the order of indicators, areas and years. What the server does not know gives no row. */
export function rowsFor({ figures, groups = {} }: ServerContent, wanted: Wanted): ServerRow[] {
  const all = [...figures, ...Object.entries(groups).flatMap(([group, members]) => meansOf(figures, group, members))];
  const rows = Map.groupBy(all, ({ kpi, municipality, period }) => `${kpi} ${municipality} ${period}`);
  return [...rows.values()]
    .flatMap((those) => {
      const [first] = those;
      return first && isWanted(first, wanted) ? [{ row: first, those }] : [];
    })
    .map(({ row: { kpi, municipality, period }, those }, index) => ({
      kpi,
      municipality,
      period,
      values: turned(those.map(valueOf), index),
    }))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function isWanted({ kpi, municipality, period }: ServerFigure, wanted: Wanted): boolean {
  const has = (given: readonly string[] | undefined, id: string) => given === undefined || given.includes(id);
  return has(wanted.kpi, kpi) && has(wanted.municipality, municipality) && has(wanted.year, String(period));
}

function orderOf({ kpi, municipality, period }: ServerRow): string {
  return `${kpi} ${municipality} ${period}`;
}

/** Missing is null, with count 0 as v3 writes it or 1 as rows from v2's days have it. */
function valueOf({ gender = "T", value, status = "", isDeleted = false, period, ...rest }: ServerFigure): Value {
  const members = "members" in rest ? Number(rest.members) : null;
  const shown = isDeleted ? null : value;
  const count = members ?? (shown === null ? period % 2 : 1);
  return { gender, count, status, value: shown, isdeleted: isDeleted };
}

/** The sexes stand in any order. */
function turned(values: readonly Value[], by: number): readonly Value[] {
  const from = by % values.length;
  return [...values.slice(from), ...values.slice(0, from)].toReversed();
}

/** A group's figure is the unweighted mean of its members', and its count is how many of them have one. */
function meansOf(figures: readonly ServerFigure[], group: string, members: readonly string[]) {
  const theirs = figures.filter(({ municipality }) => members.includes(municipality));
  const alike = Map.groupBy(theirs, ({ kpi, period, gender = "T" }) => `${kpi} ${period} ${gender}`);
  return [...alike.values()].flatMap((those) => {
    const values = those.flatMap(({ value, isDeleted }) => (value === null || isDeleted ? [] : [value]));
    const [first] = those;
    if (!first) return [];
    const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
    const { kpi, period, gender = "T" } = first;
    return [{ kpi, period, gender, municipality: group, value, members: values.length }];
  });
}
