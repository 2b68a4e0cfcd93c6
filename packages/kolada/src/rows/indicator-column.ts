import type { Indicator } from "@foljsam/domain";
import { indicatorById, indicatorsByTitle } from "../cells/indicator.ts";
import { remember } from "../cells/remember.ts";
import type { Table } from "../header/table.ts";
import type { ReadOptions, Register } from "../register.ts";
import { quote } from "./problem-log.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";
import { claimOf, claimsOtherUnit } from "./unit-guard.ts";
import type { TitleClaim } from "./unit-guard.ts";

/** Titles are told whole, since they are what the user is asked about. Kolada's longest has 250 characters. */
const longestTitle = 300;

/** An indicator that figures of the file are about, and how many rows it has. */
export type IndicatorUse = {
  readonly id: string;
  /** Undefined when the register does not know the id. */
  readonly known: Pick<Indicator, "id" | "title" | "unit"> | undefined;
  rows: number;
  /** Least and greatest of its figures in the file. */
  least: number;
  greatest: number;
};

/** Tells which indicator a row is about: by id, by title, by the heading over its figures, or as the user says. */
export class IndicatorColumn {
  readonly #register: Register;
  readonly #given: string | undefined;
  readonly #id: number;
  readonly #title: number;
  readonly #heading: { readonly title: string; readonly column: number } | null;
  readonly #uses: Map<string, IndicatorUse>;
  readonly #byId = remember((cell) => this.#findById(cell, this.#id));
  readonly #byTitle = remember((cell) => this.#findByTitle(cell, this.#title));
  readonly #claim = remember(claimOf);
  #single: IndicatorUse | Trouble | null = null;

  constructor(table: Table, register: Register, options: ReadOptions, uses: Map<string, IndicatorUse>) {
    this.#register = register;
    this.#uses = uses;
    this.#given = options.indicator;
    this.#id = table.roles.indexOf("indicator-id");
    this.#title = table.roles.indexOf("indicator-title");
    this.#heading =
      table.valueTitle === null ? null : { title: table.valueTitle, column: table.roles.indexOf("value") };
  }

  /** Whether the indicator is the one that the user gave. */
  get isGiven(): boolean {
    return this.#given !== undefined && this.#id === -1 && this.#title === -1 && !this.#isHeadingKnown;
  }

  read(cells: readonly string[]): IndicatorUse | Trouble {
    if (this.#id === -1 && this.#title === -1) return (this.#single ??= this.#findSingle());
    const id = cells[this.#id]?.trim() ?? "";
    const title = cells[this.#title]?.trim() ?? "";
    if (id === "") return title === "" ? missing(Math.max(this.#id, this.#title)) : this.#byTitle(title);
    const use = this.#byId(id);
    return isTrouble(use) || title === "" ? use : guardUnit(use, this.#claim(title), this.#title);
  }

  get #isHeadingKnown(): boolean {
    if (this.#heading === null) return false;
    const { title } = this.#heading;
    return indicatorsByTitle(title, this.#register).length > 0 || indicatorById(title, this.#register) !== null;
  }

  #findSingle(): IndicatorUse | Trouble {
    const heading = this.#heading;
    if (this.isGiven) {
      const use = this.#findById(this.#given ?? "", null);
      return isTrouble(use) || heading === null ? use : guardUnit(use, claimOf(heading.title), heading.column);
    }
    if (heading === null) return missing(null);
    const isId = indicatorById(heading.title, this.#register) !== null;
    return isId ? this.#findById(heading.title, heading.column) : this.#findByTitle(heading.title, heading.column);
  }

  #findById(cell: string, column: number | null): IndicatorUse | Trouble {
    const named = indicatorById(cell, this.#register);
    if (named === null) return { column, code: "invalid-indicator", facts: { found: quote(cell) } };
    const use = this.#use(named.id);
    return named.title === null ? use : guardUnit(use, claimOf(named.title), column);
  }

  #findByTitle(title: string, column: number): IndicatorUse | Trouble {
    const ids = indicatorsByTitle(title, this.#register);
    const [id] = ids;
    const facts = { title: quote(title, longestTitle) };
    if (id === undefined) return { column, code: "unknown-title", facts };
    if (ids.length > 1) return { column, code: "ambiguous-title", facts: { ...facts, candidates: ids.join(", ") } };
    return guardUnit(this.#use(id), claimOf(title), column);
  }

  #use(id: string): IndicatorUse {
    let use = this.#uses.get(id);
    if (use === undefined) {
      use = { id, known: this.#register.indicator(id), rows: 0, least: Infinity, greatest: -Infinity };
      this.#uses.set(id, use);
    }
    return use;
  }
}

function guardUnit(use: IndicatorUse, claim: TitleClaim, column: number | null): IndicatorUse | Trouble {
  if (use.known === undefined || !claimsOtherUnit(claim, use.known)) return use;
  return { column, code: "unit-differs", facts: { indicator: use.id, found: claim.unit, expected: use.known.unit } };
}

function missing(column: number | null): Trouble {
  return { column, code: "missing-indicator", facts: {} };
}
