import { decimalShift, shiftDecimal } from "@foljsam/domain";
import type { FigureUnit, MissingKind, Notice, Observation, Outcome } from "@foljsam/domain";
import type { ReadReport, Register, StagedRow } from "../register.ts";
import type { Answer, AnswerRow, AnswerValue } from "./answer.ts";
import { Statuses } from "../rows/statuses.ts";
import { isNoShare } from "../rows/as-share.ts";
import { claimOf, claimsOtherUnit } from "../rows/unit-guard.ts";
import { answerRow, answerValue } from "./answer.ts";
import { AnswerProblems } from "./answer-problems.ts";
import { noticesOf } from "./answer-notices.ts";

/** The figures of an answer, and the account of them as of a file. A figure's `line` is its place among the answer's figures. */
export type ReadAnswer = { readonly rows: readonly StagedRow[]; readonly report: ReadReport };

/**
 * Turns what Kolada's API v3 answered into figures. Sexes are taken by their letter, never by place; null is missing whether its
 * count is 0 or 1; a deleted figure (`isdeleted`) is empty. What does not look like Kolada's, or was not asked for, is rejected, and
 * so are the figures of an indicator whose unit is no longer the register's, until somebody has said which unit they are in.
 */
export function readAnswer(answer: Answer, register: Register): ReadAnswer {
  const { indicators, areas, years } = answer.asked;
  const asked = { indicators: new Set(indicators), areas: new Set(areas), years: new Set(years) };
  const figures = new Figures();
  const claims = claimsOf(answer, register);
  const inOtherUnit = new Map(
    claims.flatMap(({ indicator, title, found, expected, shift }) =>
      shift === null ? [[indicator, { indicator, title, found, expected, count: 0 }]] : [],
    ),
  );
  const shifts = new Map(
    claims.map(({ indicator, shift, said, title }) => [indicator, { shift: shift ?? 0, said, title }]),
  );
  for (const entry of answer.rows) {
    const row = answerRow(entry, asked);
    const stopped = row && inOtherUnit.get(row.indicator);
    if (row === null) figures.problems.add("invalid-answer", { found: JSON.stringify(entry) ?? "" });
    else if (stopped) stopped.count += row.values.length;
    else for (const value of row.values) figures.add(row, value, shifts.get(row.indicator) ?? asItStands);
  }
  for (const stopped of inOtherUnit.values()) figures.problems.addAll("unit-differs", stopped);
  const converted = claims.flatMap((claim): Notice[] => {
    const { shift, said: _, ...about } = claim;
    const count = figures.kept.filter(({ indicator }) => indicator === about.indicator).length;
    return shift === null || count === 0
      ? []
      : [{ code: shift === 0 ? "unit-kept" : "unit-converted", facts: { ...about, count } }];
  });
  if (figures.rows === 0) figures.problems.tell("empty-answer");
  return { rows: figures.kept, report: reportOf(answer, figures, register, converted) };
}

/**
 * The indicators whose title tells of another unit than the register's: Kolada has changed the unit of a series under the same id, as
 * `antal/1000 inv` became `/100 000 inv`. `shift` is how figures are moved to the register's unit, once somebody has said which unit
 * they are in under that title; null before.
 */
function claimsOf({ titles }: Answer, register: Register) {
  return [...(titles ?? [])].flatMap(([id, title]) => {
    const indicator = register.indicator(id);
    const claim = claimOf(title);
    if (indicator === undefined || !claimsOtherUnit(claim, indicator)) return [];
    const said = register.figureUnit?.(id, claim.title);
    const shift = said === undefined ? null : decimalShift(said, indicator.unit);
    return [
      {
        said,
        indicator: id,
        title,
        found: shift === 0 ? claim.unit : (said ?? claim.unit),
        expected: indicator.unit,
        shift,
      },
    ];
  });
}

/** How figures are moved to the register's unit, and the unit that somebody has said they are in under a title. */
type SaidUnit = { readonly shift: number; readonly said: FigureUnit | undefined; readonly title: string };

const asItStands: SaidUnit = { shift: 0, said: undefined, title: "" };

/** The figures as they come. One that comes twice is kept twice: which of them count is for the one who holds them all to say. */
class Figures {
  readonly kept: StagedRow[] = [];
  readonly deleted: StagedRow[] = [];
  readonly problems = new AnswerProblems();
  readonly statuses = new Statuses();
  readonly missing: Record<MissingKind, number> = {
    "not-reported": 0,
    "not-applicable": 0,
    suppressed: 0,
    empty: 0,
  };
  observations = 0;

  add(row: AnswerRow, entry: unknown, { shift, said, title }: SaidUnit): void {
    const { indicator, area, year } = row;
    const value = answerValue(entry);
    if (value === null) {
      this.problems.add("invalid-answer", { indicator, area, year, found: JSON.stringify(entry) ?? "" });
      return;
    }
    const told = outcomeOf(value, this.statuses);
    if (told.missing === null && isNoShare(told.value, said)) {
      this.problems.add("not-a-share", { indicator, title, found: told.value });
      return;
    }
    const subject = { indicator, area, year, gender: value.gender, numerator: null, denominator: null };
    const figure: Observation = { ...subject, ...inUnit(told, shift) };
    if (figure.missing === null) this.observations++;
    else this.missing[figure.missing]++;
    const kept = { ...figure, line: this.kept.length + 1 };
    this.kept.push(kept);
    if (value.isDeleted) this.deleted.push(kept);
  }

  get rows(): number {
    const absent = Object.values(this.missing).reduce((sum, count) => sum + count, 0);
    return this.observations + absent + this.problems.rejected;
  }
}

function inUnit(outcome: Outcome, shift: number): Outcome {
  return outcome.missing === null && shift !== 0
    ? { value: shiftDecimal(outcome.value, shift), missing: null }
    : outcome;
}

function outcomeOf({ value, status, isDeleted }: AnswerValue, statuses: Statuses): Outcome {
  if (isDeleted) return { value: null, missing: "empty" };
  return statuses.judge(status, value === null ? { value: null, missing: "empty" } : { value, missing: null });
}

function reportOf(
  { name, asked }: Answer,
  figures: Figures,
  register: Register,
  converted: readonly Notice[],
): ReadReport {
  const answered = new Set(figures.kept.flatMap(({ indicator, area }) => [indicator, area]));
  const groups = asked.areas
    .filter((code) => answered.has(code) && register.area(code) === undefined)
    .map((code) => ({ code, name: code, kind: "group" as const }));
  return {
    file: name,
    shape: "API",
    encoding: null,
    delimiter: null,
    decimal: null,
    columns: [],
    rows: figures.rows,
    observations: figures.observations,
    missing: figures.missing,
    rejected: figures.problems.rejected,
    problems: figures.problems.list,
    notices: [...noticesOf(asked, figures, register), ...figures.statuses.notices, ...converted],
    groups,
    unknownIndicators: asked.indicators.filter((id) => answered.has(id) && register.indicator(id) === undefined),
  };
}
