import type { Gender, MissingKind, Year } from "@foljsam/domain";
import { parseGender } from "../cells/gender.ts";
import { remember } from "../cells/remember.ts";
import { parseYear } from "../cells/year.ts";
import type { Table } from "../header/table.ts";
import type { ReadOptions, Register, StagedRow } from "../register.ts";
import type { SourceRow } from "../source/row-source.ts";
import { AreaColumn } from "./area-column.ts";
import { FigureColumn, OutcomeColumn } from "./figure-column.ts";
import { IndicatorColumn } from "./indicator-column.ts";
import { ProblemLog, quote } from "./problem-log.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

type YearCell = Year | Trouble;
type GenderCell = Gender | Trouble;

/** Turns the rows of a table into observations, and counts what becomes of each: every row is a figure, an absence or a problem. */
export class RowReader {
  readonly indicators: IndicatorColumn;
  readonly areas: AreaColumn;
  readonly outcomes: OutcomeColumn;
  readonly problems = new ProblemLog();
  readonly missing: Record<MissingKind, number> = { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 0 };
  rows = 0;
  observations = 0;

  readonly #table: Table;
  readonly #numerators: FigureColumn;
  readonly #denominators: FigureColumn;
  readonly #year: (cells: readonly string[]) => YearCell;
  readonly #gender: (cells: readonly string[]) => GenderCell;

  constructor(table: Table, register: Register, options: ReadOptions) {
    this.#table = table;
    this.indicators = new IndicatorColumn(table, register, options);
    this.areas = new AreaColumn(table, register);
    this.outcomes = new OutcomeColumn(table);
    this.#numerators = new FigureColumn(table, "numerator");
    this.#denominators = new FigureColumn(table, "denominator");
    this.#year = yearReader(table.roles.indexOf("year"), options.year);
    this.#gender = genderReader(table.roles.indexOf("gender"), options.gender);
  }

  /** The observation of a row; null for a blank row, and for one that is rejected with its problem. */
  read(row: SourceRow): StagedRow | null {
    if (row.broken === null && this.#isBlank(row.cells)) return null;
    this.rows++;
    const answer = this.#observe(row);
    if (!isTrouble(answer)) return answer;
    this.#reject(row.line, answer);
    return null;
  }

  #observe(row: SourceRow): StagedRow | Trouble {
    if (row.broken !== null) return { column: null, code: row.broken, facts: {} };
    const { cells } = row;
    if (cells.length !== this.#table.headings.length) {
      const trouble = this.#miscounted(cells);
      if (trouble !== null) return trouble;
    }
    const indicator = this.indicators.read(cells);
    if (isTrouble(indicator)) return indicator;
    const area = this.areas.read(cells);
    if (isTrouble(area)) return area;
    const year = this.#year(cells);
    if (isTrouble(year)) return year;
    const gender = this.#gender(cells);
    if (isTrouble(gender)) return gender;
    const outcome = this.outcomes.read(cells);
    if (isTrouble(outcome)) return outcome;
    const numerator = this.#numerators.read(cells);
    if (isTrouble(numerator)) return numerator;
    const denominator = this.#denominators.read(cells);
    if (isTrouble(denominator)) return denominator;

    if (outcome.missing === null) this.observations++;
    else this.missing[outcome.missing]++;
    indicator.rows++;
    area.rows++;
    return {
      indicator: indicator.id,
      area: area.area.code,
      year,
      gender,
      ...outcome,
      numerator: numerator.value,
      denominator: denominator.value,
      line: row.line,
    };
  }

  #isBlank(cells: readonly string[]): boolean {
    const { roles } = this.#table;
    for (const [index, cell] of cells.entries()) {
      if (roles[index] !== "ignored" && cell !== "" && cell.trim() !== "") return false;
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

  #reject(line: number, { column, code, facts }: Trouble): void {
    const heading = column === null ? "" : quote(this.#table.headings[column] ?? "");
    this.problems.reject(
      line,
      column === null ? null : column + 1,
      code,
      heading === "" ? facts : { heading, ...facts },
    );
  }
}

function yearReader(column: number, given: Year | undefined): (cells: readonly string[]) => YearCell {
  if (column === -1) {
    const answer: YearCell = given === undefined ? { column: null, code: "missing-year", facts: {} } : given;
    return () => answer;
  }
  const read = remember((cell): YearCell => {
    const text = cell.trim();
    if (text === "") return { column, code: "missing-year", facts: {} };
    const year = parseYear(text);
    return year === null ? { column, code: "invalid-year", facts: { found: quote(text) } } : year;
  });
  return (cells) => read(cells[column] ?? "");
}

function genderReader(column: number, given: Gender | undefined): (cells: readonly string[]) => GenderCell {
  if (column === -1) {
    const answer: GenderCell = given ?? "T";
    return () => answer;
  }
  const read = remember((cell): GenderCell => {
    const gender = parseGender(cell);
    return gender === null ? { column, code: "invalid-gender", facts: { found: quote(cell) } } : gender;
  });
  return (cells) => read(cells[column] ?? "");
}
