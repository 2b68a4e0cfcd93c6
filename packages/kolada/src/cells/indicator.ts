import { normaliseTitle, titleLetters } from "@foljsam/domain";
import type { Indicator } from "@foljsam/domain";
import type { Register } from "../register.ts";

const koladaId = /^[NU]\d{5}$/i;
const idThenTitle = /^([NU]\d{5})[\s:,–-]+(\S.*)$/is;

/** An indicator as a cell names it; `known` is undefined when the register has no such id, `title` is what the cell adds to the id. */
export type NamedIndicator = {
  readonly id: string;
  readonly known: Pick<Indicator, "id" | "title" | "unit"> | undefined;
  readonly title: string | null;
};

/** The indicator that an id means: one of the register's, or one shaped as Kolada's (`N02904`). Null for anything else. */
export function indicatorById(cell: string, register: Register): NamedIndicator | null {
  const text = cell.trim();
  const own = register.indicator(text);
  if (own !== undefined) return { id: own.id, known: own, title: null };
  const parts = idThenTitle.exec(text);
  const id = (parts?.[1] ?? text).toUpperCase();
  return koladaId.test(id) ? { id, known: register.indicator(id), title: parts?.[2] ?? null } : null;
}

/** Ids of the indicators that a title may mean, with or without the mark `U.` that Kolada once wrote before titles from surveys. */
export function indicatorsByTitle(title: string, register: Register): readonly string[] {
  const normalised = normaliseTitle(title);
  if (normalised === "") return [];
  const ids = register.indicatorsByTitle(normalised);
  if (ids.length > 0) return ids;
  if (isDotted(title)) return register.indicatorsByTitle(titleLetters(title));
  if (!normalised.startsWith("u. ")) return ids;
  return register.indicatorsByTitle(normalised.slice(3)).filter((id) => id.startsWith("U"));
}

/** Whether a title is one that R has made a column name of: dots where it had blanks, commas or brackets. */
export function isDotted(title: string): boolean {
  return !title.includes(" ") && /\p{L}\.+\p{L}/u.test(title);
}

/** Whether a cell looks like an id rather than a title: a few letters and digits, no blanks. */
export function isIdLike(cell: string): boolean {
  return /^\p{L}{1,4}[-_]?\d+$/u.test(cell.trim());
}
