import { indicatorById, indicatorsByTitle } from "../cells/indicator.ts";
import { remember } from "../cells/remember.ts";
import { topicOf } from "../header/heading-words.ts";
import type { Table } from "../header/table.ts";
import type { ReadOptions, Register } from "../register.ts";
import { cellAt } from "./cell-at.ts";
import { useOf } from "./indicator-use.ts";
import type { IndicatorUse } from "./indicator-use.ts";
import { longestTitle, quote } from "./problem-log.ts";
import type { Trouble } from "./trouble.ts";
import { claimOf, claimsOtherUnit } from "./unit-guard.ts";

/** Tells which indicator a row is about: by id, by title, by the heading over its figures, or as the user says. */
export class IndicatorColumn {
  readonly #register: Register;
  readonly #given: string | undefined;
  readonly #id: number;
  readonly #title: number;
  readonly #heading: { readonly title: string; readonly column: number } | null;
  /** What figures that have no title of their own stand under. */
  readonly #aside: string | null;
  readonly #uses: Map<string, IndicatorUse>;
  readonly #byId = remember((cell) => this.#findById(cell, this.#id));
  readonly #byTitle = remember((cell) => this.#findByTitle(cell, this.#title));
  readonly #byIdAndTitle = remember((cells) => this.#findByIdAndTitle(cells));
  #single: IndicatorUse | Trouble | null = null;

  constructor(table: Table, register: Register, options: ReadOptions, uses: Map<string, IndicatorUse>) {
    this.#register = register;
    this.#uses = uses;
    this.#given = options.indicator;
    this.#id = table.roles.indexOf("indicator-id");
    this.#title = table.roles.indexOf("indicator-title");
    this.#heading =
      table.valueTitle === null ? null : { title: table.valueTitle, column: table.roles.indexOf("value") };
    const heading = table.wide === null ? (table.headings[table.roles.indexOf("value")] ?? "") : "";
    this.#aside = heading === "" || topicOf(heading) === "value" ? null : heading;
  }

  /** Whether the indicator is the one that the user gave. */
  get isGiven(): boolean {
    return this.#given !== undefined && this.#id === -1 && this.#title === -1 && !this.#isHeadingKnown;
  }

  read(cells: readonly string[]): IndicatorUse | Trouble {
    if (this.#id === -1 && this.#title === -1) return (this.#single ??= this.#findSingle());
    const id = cellAt(cells, this.#id);
    const title = cellAt(cells, this.#title);
    if (id === "") return title === "" ? missing(Math.max(this.#id, this.#title)) : this.#byTitle(title);
    return title === "" ? this.#byId(id) : this.#byIdAndTitle(`${id}\n${title}`);
  }

  get #isHeadingKnown(): boolean {
    if (this.#heading === null) return false;
    const { title } = this.#heading;
    return indicatorsByTitle(title, this.#register).length > 0 || indicatorById(title, this.#register) !== null;
  }

  #findSingle(): IndicatorUse | Trouble {
    const heading = this.#heading;
    if (this.isGiven) return this.#findById(this.#given ?? "", null, heading);
    if (heading === null) return missing(null);
    const isId = indicatorById(heading.title, this.#register) !== null;
    return isId ? this.#findById(heading.title, heading.column) : this.#findByTitle(heading.title, heading.column);
  }

  #findByIdAndTitle(cells: string): IndicatorUse | Trouble {
    const at = cells.indexOf("\n");
    return this.#findById(cells.slice(0, at), this.#id, { title: cells.slice(at + 1), column: this.#title });
  }

  /** The indicator of an id, under the title beside it or else the one in its own cell. */
  #findById(cell: string, column: number | null, beside: TitleAt | null = null): IndicatorUse | Trouble {
    const named = indicatorById(cell, this.#register);
    if (named === null) return { column, code: "invalid-indicator", facts: { found: quote(cell) } };
    const titled = beside ?? (named.title === null ? null : { title: named.title, column });
    const use = useOf(this.#uses, this.#register, { id: named.id, title: titled?.title ?? this.#aside });
    return titled === null ? use : guardUnit(use, titled);
  }

  #findByTitle(title: string, column: number): IndicatorUse | Trouble {
    const ids = indicatorsByTitle(title, this.#register);
    const [id] = ids;
    const facts = { title: quote(title, longestTitle) };
    if (id === undefined) return { column, code: "unknown-title", facts };
    if (ids.length > 1) return { column, code: "ambiguous-title", facts: { ...facts, candidates: ids.join(", ") } };
    return guardUnit(useOf(this.#uses, this.#register, { id, title }), { title, column });
  }
}

type TitleAt = { readonly title: string; readonly column: number | null };

/** Stops figures under a title that claims another unit than the indicator's, unless somebody has said which they are in. */
function guardUnit(use: IndicatorUse, { title, column }: TitleAt): IndicatorUse | Trouble {
  const claim = claimOf(title);
  const { id, known, answered } = use;
  if (known === undefined || answered !== null || !claimsOtherUnit(claim, known)) return use;
  const facts = { indicator: id, title: quote(title, longestTitle), found: claim.unit, expected: known.unit };
  return { column, code: "unit-differs", facts };
}

function missing(column: number | null): Trouble {
  return { column, code: "missing-indicator", facts: {} };
}
