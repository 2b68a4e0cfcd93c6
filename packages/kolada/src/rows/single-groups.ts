import { plainHeading } from "../header/heading-words.ts";
import type { Table } from "../header/table.ts";
import { quote } from "./problem-log.ts";

const mostly = 0.5;

/** Columns that are told of. */
const mostTold = 10;

const everybody = /^(?:tot(?:al|\.|$)|samtlig|alla?(?: |$)|båda|hela |both|oavsett)/i;
const unitHeadings: ReadonlySet<string> = new Set(["enhet", "matenhet", "unit"]);

/** A column that nothing is read from and that has the same words on every row. */
type SingleGroup = { readonly at: number; readonly heading: string; group: string | null };

/**
 * Follows the columns that may say that a whole file is about one group (grupp), as `16–29 år`: nothing on a row contradicts that it is
 * about everybody, so its owner must be told.
 */
export class SingleGroups {
  #left: readonly SingleGroup[];

  constructor(table: Table, wanted: Readonly<Record<string, string>>) {
    this.#left = unreadTexts(table).filter(({ heading }) => wanted[heading] === undefined);
  }

  see(cells: readonly string[]): void {
    if (this.#left.length === 0) return;
    if (this.#left.some((column) => !isSame(column, cells))) {
      this.#left = this.#left.filter((column) => isSame(column, cells));
    }
  }

  /** The columns that had one group on all rows seen, which is not everybody. */
  get found(): readonly { readonly heading: string; readonly group: string }[] {
    return this.#left.slice(0, mostTold).flatMap(({ heading, group }) => (group === null ? [] : [{ heading, group }]));
  }
}

function isSame(column: SingleGroup, cells: readonly string[]): boolean {
  const cell = cells[column.at] ?? "";
  if (column.group === null) {
    const group = quote(cell);
    if (group === "" || everybody.test(group)) return false;
    column.group = group;
    return true;
  }
  return cell === column.group || quote(cell) === column.group;
}

/** Columns of words that nothing is read from and no heading explains, by their places on a row as it is read. */
function unreadTexts(table: Table): readonly SingleGroup[] {
  const places = table.wide === null ? table.columns.map((_, index) => index) : table.wide.labels;
  return places.flatMap((index, at) => {
    const column = table.columns[index];
    if (column === undefined || column.topic !== null || column.isNumbering || !isUnread(table, at)) return [];
    const { numbers, areas, titles, filled } = column.content;
    const isWords = filled > 0 && titles === 0 && numbers < mostly && areas < mostly;
    const heading = quote(table.headings[index] ?? "") || String(index + 1);
    return isWords && !unitHeadings.has(plainHeading(heading)) ? [{ at, heading, group: null }] : [];
  });
}

/** Words beside an id are taken for a title, of which nothing but a unit is read. */
function isUnread({ roles }: Table, at: number): boolean {
  return roles[at] === "ignored" || (roles[at] === "indicator-title" && roles.includes("indicator-id"));
}
