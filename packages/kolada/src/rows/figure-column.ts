import type { ColumnRole, DecimalSign, Outcome } from "@foljsam/domain";
import { missingMark } from "../cells/missing.ts";
import { decimalSignOf, parseNumber } from "../cells/number.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";

const none: Outcome = { value: null, missing: "empty" };

/** A figure of each row, whose column of the file has a decimal sign of its own, which holds for all of it. */
export class FigureColumn {
  readonly #column: number;
  /** By the places of columns in the file. */
  readonly #decimals: (DecimalSign | null)[] = [];

  constructor(table: Table, role: ColumnRole) {
    this.#column = table.roles.indexOf(role);
    const places = table.wide === null || role !== "value" ? [this.#column] : table.wide.figures;
    for (const place of places) if (place !== -1) this.#decimals[place] = table.decimals.get(place) ?? null;
  }

  /** The sign that most columns have. */
  get decimal(): DecimalSign | null {
    const signs = this.#decimals.filter((sign) => sign !== null);
    if (signs.length === 0) return null;
    return signs.filter((sign) => sign === ",").length * 2 > signs.length ? "," : ".";
  }

  /** `places` tells where in the file each cell stood, for a row that was cut out of a wider one. */
  read(cells: readonly string[], places?: readonly number[]): Outcome | Trouble {
    if (this.#column === -1) return none;
    const text = (cells[this.#column] ?? "").trim();
    const missing = missingMark(text);
    if (missing !== null) return { value: null, missing };
    const place = places?.[this.#column] ?? this.#column;
    const decimal = (this.#decimals[place] ??= decimalSignOf(text));
    const value = parseNumber(text, decimal);
    if (value !== null) return { value, missing: null };
    const expected = decimal === null ? {} : { expected: decimal };
    return { column: this.#column, code: "invalid-number", facts: { found: quote(text), ...expected } };
  }
}
