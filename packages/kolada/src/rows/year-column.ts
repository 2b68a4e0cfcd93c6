import type { Year } from "@foljsam/domain";
import { remember } from "../cells/remember.ts";
import { lastYearOfPeriod, parseYear } from "../cells/year.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

/** A period that some figures pool, the year they are kept under, and how many rows do so. */
export type PooledYears = { readonly found: string; readonly year: Year; count: number };

/** Tells which year a row is about. A period of several years is its last, and is counted. */
export class YearColumn {
  readonly #column: number;
  readonly #given: Year | undefined;
  readonly #periods = new Map<string, Year>();
  readonly #read = remember((cell) => this.#find(cell.trim()));
  pooled: PooledYears | null = null;

  constructor(table: Table, given: Year | undefined) {
    this.#column = table.roles.indexOf("year");
    this.#given = given;
  }

  read(cells: readonly string[]): Year | Trouble {
    if (this.#column === -1) return this.#given ?? { column: null, code: "missing-year", facts: {} };
    const cell = cells[this.#column] ?? "";
    const year = this.#read(cell);
    if (this.#periods.size > 0 && !isTrouble(year)) this.#countPeriod(cell.trim());
    return year;
  }

  #find(text: string): Year | Trouble {
    if (text === "") return { column: this.#column, code: "missing-year", facts: {} };
    const year = parseYear(text);
    if (year !== null) return year;
    const last = lastYearOfPeriod(text);
    if (last === null) return { column: this.#column, code: "invalid-year", facts: { found: quote(text) } };
    this.#periods.set(text, last);
    return last;
  }

  #countPeriod(text: string): void {
    const year = this.#periods.get(text);
    if (year === undefined) return;
    this.pooled ??= { found: text, year, count: 0 };
    this.pooled.count++;
  }
}
