import type { ColumnRole, DecimalSign, Outcome } from "@foljsam/domain";
import { missingMark, missingStatus } from "../cells/missing.ts";
import { decimalSignOf, parseNumber } from "../cells/number.ts";
import { remember } from "../cells/remember.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

const none: Outcome = { value: null, missing: "empty" };

/** A column of figures with a decimal sign of its own, which holds for all of it. */
export class FigureColumn {
  readonly #column: number;
  #decimal: DecimalSign | null;

  constructor(table: Table, role: ColumnRole) {
    this.#column = table.roles.indexOf(role);
    this.#decimal = table.decimals.get(role) ?? null;
  }

  get decimal(): DecimalSign | null {
    return this.#decimal;
  }

  read(cells: readonly string[]): Outcome | Trouble {
    if (this.#column === -1) return none;
    const text = (cells[this.#column] ?? "").trim();
    const missing = missingMark(text);
    if (missing !== null) return { value: null, missing };
    this.#decimal ??= decimalSignOf(text);
    const value = parseNumber(text, this.#decimal);
    if (value !== null) return { value, missing: null };
    const expected = this.#decimal === null ? {} : { expected: this.#decimal };
    return { column: this.#column, code: "invalid-number", facts: { found: quote(text), ...expected } };
  }
}

/** What Kolada writes of a figure that it has taken back. */
const deletedMarks: ReadonlySet<string> = new Set(["true", "1", "sant"]);

/** The value of a row together with Kolada's status, which says why a figure is absent, and its mark of one that is taken back. */
export class OutcomeColumn {
  readonly #value: FigureColumn;
  readonly #status: number;
  readonly #deleted: number;
  readonly #missing = remember(missingStatus);

  constructor(table: Table) {
    this.#value = new FigureColumn(table, "value");
    this.#status = table.roles.indexOf("status");
    this.#deleted = table.roles.indexOf("deleted");
  }

  get decimal(): DecimalSign | null {
    return this.#value.decimal;
  }

  read(cells: readonly string[]): Outcome | Trouble {
    const outcome = this.#value.read(cells);
    if (isTrouble(outcome)) return outcome;
    if (this.#isDeleted(cells)) return none;
    if (this.#status === -1) return outcome;
    const missing = this.#missing(cells[this.#status] ?? "");
    return missing === null || outcome.missing === missing ? outcome : { value: null, missing };
  }

  #isDeleted(cells: readonly string[]): boolean {
    return this.#deleted !== -1 && deletedMarks.has((cells[this.#deleted] ?? "").trim().toLowerCase());
  }
}
