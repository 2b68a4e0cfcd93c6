import { shiftDecimal } from "@foljsam/domain";
import type { Outcome, Problem } from "@foljsam/domain";
import type { Table } from "../header/table.ts";
import type { ReadOptions, Register, StagedRow } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { groupFilter } from "../header/split-figures.ts";
import { AreaColumn } from "./area-column.ts";
import { isNoShare } from "./as-share.ts";
import { FigureColumn } from "./figure-column.ts";
import { genderReader } from "./gender-column.ts";
import type { GenderCell } from "./gender-column.ts";
import { IndicatorColumn } from "./indicator-column.ts";
import type { IndicatorUse } from "./indicator-use.ts";
import { NoteColumns } from "./note-columns.ts";
import { longestTitle, quote } from "./problem-log.ts";
import { OutcomeColumn } from "./outcome-column.ts";
import { SingleGroups } from "./single-groups.ts";
import { withRatio } from "./ratio.ts";
import { troubleWithStatistic } from "./statistic.ts";
import type { Tally } from "./tally.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";
import { YearColumn } from "./year-column.ts";

/** Turns the rows of a table into observations, and has what becomes of each counted. */
export class RowReader {
  readonly indicators: IndicatorColumn;
  readonly outcomes: OutcomeColumn;
  readonly years: YearColumn;
  readonly singleGroups: SingleGroups;

  readonly #table: Table;
  readonly #sheet: string | null;
  readonly #tally: Tally;
  readonly #areas: AreaColumn;
  readonly #numerators: FigureColumn;
  readonly #denominators: FigureColumn;
  readonly #hasRatio: boolean;
  readonly #notes: NoteColumns;
  readonly #statistic: number;
  readonly #isOfGroup: ((cells: readonly string[]) => boolean) | null;
  readonly #gender: (cells: readonly string[]) => GenderCell;
  #problems: Problem[] = [];

  constructor(
    { table, sheet }: { readonly table: Table; readonly sheet: string | null },
    tally: Tally,
    register: Register,
    options: ReadOptions,
  ) {
    this.#table = table;
    this.#sheet = sheet;
    this.#tally = tally;
    this.indicators = new IndicatorColumn(table, register, options, tally.indicators);
    this.#areas = new AreaColumn(table, register, tally.areas);
    this.outcomes = new OutcomeColumn(table);
    this.years = new YearColumn(table, options.year);
    this.#numerators = new FigureColumn(table, "numerator");
    this.#denominators = new FigureColumn(table, "denominator");
    this.#hasRatio = table.roles.includes("numerator") && table.roles.includes("denominator");
    this.#notes = new NoteColumns(table);
    this.#statistic = table.roles.indexOf("statistic");
    this.singleGroups = new SingleGroups(table, options.groups ?? {});
    this.#isOfGroup = groupFilter(table, options.groups ?? {});
    this.#gender = genderReader(table.roles.indexOf("gender"), options.gender);
  }

  /** Whether any row since the problems were last taken was rejected. */
  get hasProblems(): boolean {
    return this.#problems.length > 0;
  }

  /** The problems of the rows read since they were last taken. */
  takeProblems(): readonly Problem[] {
    const problems = this.#problems;
    if (problems.length > 0) this.#problems = [];
    return problems;
  }

  /** The observation of a row; null for one that is blank or of another group, and for one that is rejected with its problem. */
  read(row: SourceRow): StagedRow | null {
    if (row.broken === null && (this.#isBlank(row.cells) || this.#notes.isUnfilled(row.cells))) return null;
    if (this.#isOfGroup !== null && row.broken === null && !this.#isOfGroup(row.cells)) {
      this.#tally.ofOtherGroups++;
      return null;
    }
    this.#tally.rows++;
    const answer = this.#observe(row);
    if (!isTrouble(answer)) return answer;
    this.#reject(row, answer);
    return null;
  }

  #observe(row: SourceRow): StagedRow | Trouble {
    if (row.broken !== null) return { column: null, code: row.broken, facts: {} };
    const { cells } = row;
    this.singleGroups.see(cells);
    if (row.columns === undefined && cells.length !== this.#table.headings.length) {
      const trouble = this.#miscounted(cells);
      if (trouble !== null) return trouble;
    }
    if (this.#statistic !== -1) {
      const trouble = troubleWithStatistic(cells, this.#statistic);
      if (trouble !== null) return trouble;
    }
    const indicator = this.indicators.read(cells);
    if (isTrouble(indicator)) return indicator;
    const area = this.#areas.read(cells);
    if (isTrouble(area)) return area;
    const year = this.years.read(cells);
    if (isTrouble(year)) return year;
    const gender = this.#gender(cells);
    if (isTrouble(gender)) return gender;
    const read = this.outcomes.read(cells, row.columns);
    if (isTrouble(read)) return read;
    const given = indicator.shift === 0 ? read : this.#converted(read, indicator);
    if (isTrouble(given)) return given;
    const numerator = this.#numerators.read(cells);
    if (isTrouble(numerator)) return numerator;
    const denominator = this.#denominators.read(cells);
    if (isTrouble(denominator)) return denominator;
    const isWithheld = given.missing === "suppressed" || this.outcomes.isDeleted(cells);
    const outcome =
      this.#hasRatio && !isWithheld ? this.#ratio(cells, given, numerator.value, denominator.value, indicator) : given;
    if (isTrouble(outcome)) return outcome;
    const note = this.#notes.isEmpty ? null : this.#notes.read(cells);
    if (note !== null && isTrouble(note)) return note;

    const dropsCounts = isWithheld && (numerator.value !== null || denominator.value !== null);
    if (dropsCounts) this.#tally.withheldCounts++;
    count(this.#tally, outcome);
    area.rows++;
    countFigure(indicator, read.value === null ? outcome : read);
    // Spelled out, since a spread takes as long as all the rest. The pair is an outcome's, as the type would say of a spread.
    const { value, missing } = outcome;
    const observed = {
      indicator: indicator.id,
      area: area.area.code,
      year,
      gender,
      value,
      missing,
      numerator: isWithheld ? null : numerator.value,
      denominator: isWithheld ? null : denominator.value,
      line: row.line,
    } as StagedRow;
    return note === null ? observed : { ...observed, note };
  }

  #ratio(
    cells: readonly string[],
    outcome: Outcome,
    numerator: number | null,
    denominator: number | null,
    use: IndicatorUse,
  ): Outcome | Trouble {
    const column = this.#table.roles.indexOf("value");
    return withRatio({ outcome, numerator, denominator, use, column, text: cells[column] ?? "" });
  }

  /** A figure in the register's unit. What was said to be a share is none if it is above one: then the whole answer may be wrong. */
  #converted(outcome: Outcome, { id, title, answered, shift }: IndicatorUse): Outcome | Trouble {
    if (outcome.missing !== null) return outcome;
    const { value } = outcome;
    if (!isNoShare(value, answered)) return { value: shiftDecimal(value, shift), missing: null };
    const about = { indicator: id, ...(title !== null && { title: quote(title, longestTitle) }) };
    return { column: this.#table.roles.indexOf("value"), code: "not-a-share", facts: { ...about, found: value } };
  }

  #isBlank(cells: readonly string[]): boolean {
    const { roles } = this.#table;
    for (let index = 0; index < cells.length; index++) {
      if (roles[index] !== "ignored" && cells[index]?.trim() !== "") return false;
    }
    return true;
  }

  /** Points at the first field that is missing, or the first that is one too many. */
  #miscounted(cells: readonly string[]): Trouble | null {
    const facts = { found: cells.length, expected: this.#table.headings.length };
    if (facts.found < facts.expected) return { column: facts.found, code: "too-few-fields", facts };
    const isPadded = cells.slice(facts.expected).every((cell) => cell.trim() === "");
    return isPadded ? null : { column: facts.expected, code: "too-many-fields", facts };
  }

  #reject(row: SourceRow, { column, code, facts }: Trouble): void {
    const place = column === null ? null : (row.columns?.[column] ?? column);
    const heading = place === null ? "" : quote(this.#table.headings[place] ?? "");
    const problem: Problem = {
      line: row.line,
      column: place === null ? null : place + 1,
      code,
      facts: {
        ...(this.#sheet === null ? {} : { sheet: this.#sheet }),
        ...(heading === "" ? {} : { heading }),
        ...facts,
      },
    };
    this.#problems.push(problem);
    this.#tally.problems.reject(problem);
  }
}

function count(tally: Tally, outcome: Outcome): void {
  if (outcome.missing === null) tally.observations++;
  else tally.missing[outcome.missing]++;
}

function countFigure(indicator: IndicatorUse, { value }: Outcome): void {
  indicator.rows++;
  if (value === null) return;
  indicator.figures++;
  if (value < indicator.least) indicator.least = value;
  if (value > indicator.greatest) indicator.greatest = value;
}
