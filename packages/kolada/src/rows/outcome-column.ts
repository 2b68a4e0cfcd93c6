import type { DecimalSign, Outcome } from "@foljsam/domain";
import type { Table } from "../header/table.ts";
import { FigureColumn } from "./figure-column.ts";
import { Statuses } from "./statuses.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

const none: Outcome = { value: null, missing: "empty" };

/** What Kolada writes of a figure that it has taken back. */
const deletedMarks: ReadonlySet<string> = new Set(["true", "1", "sant"]);

/** The value of a row together with its status, which may say why a figure is absent, and the mark of one that is taken back. */
export class OutcomeColumn {
  readonly statuses = new Statuses();
  readonly #value: FigureColumn;
  readonly #status: number;
  readonly #deleted: number;

  constructor(table: Table) {
    this.#value = new FigureColumn(table, "value");
    this.#status = table.roles.indexOf("status");
    this.#deleted = table.roles.indexOf("deleted");
  }

  get decimal(): DecimalSign | null {
    return this.#value.decimal;
  }

  read(cells: readonly string[], places?: readonly number[]): Outcome | Trouble {
    const outcome = this.#value.read(cells, places);
    if (isTrouble(outcome)) return outcome;
    if (this.isDeleted(cells)) return none;
    return this.#status === -1 ? outcome : this.statuses.judge(cells[this.#status] ?? "", outcome);
  }

  isDeleted(cells: readonly string[]): boolean {
    return this.#deleted !== -1 && deletedMarks.has((cells[this.#deleted] ?? "").trim().toLowerCase());
  }
}
