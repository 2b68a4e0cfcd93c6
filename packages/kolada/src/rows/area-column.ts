import type { Area } from "@foljsam/domain";
import { agreedArea, readArea } from "../cells/area.ts";
import type { NoArea } from "../cells/area.ts";
import { remember } from "../cells/remember.ts";
import type { Table } from "../header/table.ts";
import type { Register } from "../register.ts";
import { quote } from "./problem-log.ts";
import { cellAt } from "./cell-at.ts";
import type { Trouble } from "./trouble.ts";

/** An area that figures of the file are about, and how many rows it has. */
export type AreaUse = { area: Area; rows: number };

/** Tells which area a row is about, by its code, its name, or both where they agree. */
export class AreaColumn {
  readonly #register: Register;
  readonly #code: number;
  readonly #name: number;
  readonly #uses: Map<string, AreaUse>;
  readonly #byCode = remember((cell) => this.#find(cell, this.#code));
  readonly #byBoth = remember((cells) => this.#findBoth(cells));
  readonly #byName = remember((cell) => this.#find(cell, this.#name));

  constructor(table: Table, register: Register, uses: Map<string, AreaUse>) {
    this.#register = register;
    this.#uses = uses;
    this.#code = table.roles.indexOf("area-code");
    this.#name = table.roles.indexOf("area") === -1 ? table.roles.indexOf("area-name") : table.roles.indexOf("area");
  }

  read(cells: readonly string[]): AreaUse | Trouble {
    const code = cellAt(cells, this.#code);
    const name = cellAt(cells, this.#name);
    if (code === "") return name === "" ? this.#missing() : this.#byName(name);
    return name === "" ? this.#byCode(code) : this.#byBoth(`${code}\n${name}`);
  }

  #missing(): Trouble {
    return { column: this.#code === -1 ? this.#name : this.#code, code: "missing-area", facts: {} };
  }

  #find(cell: string, column: number): AreaUse | Trouble {
    return this.#use(readArea(cell, this.#register), cell, column);
  }

  #findBoth(cells: string): AreaUse | Trouble {
    const at = cells.indexOf("\n");
    const beside = { code: cells.slice(0, at), name: cells.slice(at + 1) };
    const area = agreedArea(beside, this.#register);
    if (area === "unknown") return this.#use(area, beside.code, this.#code);
    return this.#use(area, `${beside.code} ${beside.name}`, this.#name);
  }

  #use(area: Area | NoArea, cell: string, column: number): AreaUse | Trouble {
    if (area === "contradiction") return { column, code: "area-differs", facts: { found: quote(cell) } };
    if (area === "unknown") return { column, code: "unknown-area", facts: { found: quote(cell) } };
    const use = this.#uses.get(area.code);
    if (use === undefined) {
      const first = { area: area.kind === "group" ? { ...area, name: quote(area.name) } : area, rows: 0 };
      this.#uses.set(area.code, first);
      return first;
    }
    if (use.area.name === use.area.code) use.area = { ...use.area, name: quote(area.name) };
    return use;
  }
}
