import type { Area } from "@foljsam/domain";
import { findArea } from "../cells/area.ts";
import { remember } from "../cells/remember.ts";
import type { Table } from "../header/table.ts";
import type { Register } from "../register.ts";
import { quote } from "./problem-log.ts";
import { cellAt } from "./cell-at.ts";
import { isTrouble } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

/** An area that figures of the file are about, and how many rows it has. */
export type AreaUse = { area: Area; rows: number };

/** Tells which area a row is about, by its code or else its name. A code and a name that contradict each other tell nothing. */
export class AreaColumn {
  readonly #register: Register;
  readonly #code: number;
  readonly #name: number;
  readonly #uses: Map<string, AreaUse>;
  readonly #byCode = remember((cell) => this.#find(cell, this.#code));
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
    const use = this.#byCode(code);
    if (name === "" || isTrouble(use)) return use;
    if (use.area.kind === "group") return nameGroup(use, name);
    const named = this.#byName(name);
    if (isTrouble(named) || named === use || named.area.kind !== use.area.kind) return use;
    return { column: this.#name, code: "unknown-area", facts: { found: quote(`${code} ${name}`) } };
  }

  #missing(): Trouble {
    return { column: this.#code === -1 ? this.#name : this.#code, code: "missing-area", facts: {} };
  }

  #find(cell: string, column: number): AreaUse | Trouble {
    const area = findArea(cell, this.#register);
    if (area === undefined) return { column, code: "unknown-area", facts: { found: quote(cell) } };
    let use = this.#uses.get(area.code);
    if (use === undefined) {
      use = { area, rows: 0 };
      this.#uses.set(area.code, use);
    }
    return use;
  }
}

/** Takes the name that stands beside the id of a group the register does not know. */
function nameGroup(use: AreaUse, name: string): AreaUse {
  if (use.area.name === use.area.code) use.area = { ...use.area, name: quote(name) };
  return use;
}
