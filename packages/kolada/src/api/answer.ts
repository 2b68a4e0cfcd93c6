import type { Gender, Year } from "@foljsam/domain";

/** What Kolada was asked for: figures of every indicator for every area and year. */
export type Asked = {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  readonly years: readonly Year[];
};

/** What Kolada's API v3 answered: the rows of every page, just as they came, and the name that the import bears. */
export type Answer = {
  readonly name: string;
  readonly asked: Asked;
  readonly rows: readonly unknown[];
  /** The titles that Kolada has for indicators today, by id: they alone tell the unit of the figures. */
  readonly titles?: ReadonlyMap<string, string>;
};

/** A row of an answer: the figures of one indicator, area and year, one for each sex in any order. */
export type AnswerRow = {
  readonly indicator: string;
  readonly area: string;
  readonly year: Year;
  readonly values: readonly unknown[];
};

/** One figure of a row. `value` null means that there is none, whatever `count` says; `status` may say why. */
export type AnswerValue = {
  readonly gender: Gender;
  readonly value: number | null;
  readonly status: string;
  readonly isDeleted: boolean;
};

const genders: ReadonlySet<unknown> = new Set(["T", "K", "M"] satisfies Gender[]);

/** A row of an answer, if it looks as Kolada's do and is about something that was asked for; otherwise null. */
export function answerRow(row: unknown, asked: AskedSets): AnswerRow | null {
  if (!isRecord(row)) return null;
  const { kpi, municipality, values } = row;
  const year = Number(row["period"]);
  if (typeof kpi !== "string" || typeof municipality !== "string" || !Array.isArray(values)) return null;
  if (!asked.indicators.has(kpi) || !asked.areas.has(municipality) || !asked.years.has(year)) return null;
  return { indicator: kpi, area: municipality, year, values };
}

/** A figure of a row, if it looks as Kolada's do; otherwise null. */
export function answerValue(entry: unknown): AnswerValue | null {
  if (!isRecord(entry)) return null;
  const { gender, value = null, status, isdeleted } = entry;
  if (!genders.has(gender)) return null;
  if (value !== null && (typeof value !== "number" || !Number.isFinite(value))) return null;
  return {
    gender: gender as Gender,
    value,
    status: typeof status === "string" ? status : "",
    isDeleted: isdeleted === true || isdeleted === 1,
  };
}

/** What was asked for, to look things up in. */
export type AskedSets = {
  readonly indicators: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly years: ReadonlySet<Year>;
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
