import type { ColumnRole, DecimalSign, Outcome } from "@foljsam/domain";
import { missingMark } from "../cells/missing.ts";
import { decimalSignOf, parseNumber } from "../cells/number.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";
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
