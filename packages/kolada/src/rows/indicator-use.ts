import { decimalShift, normaliseTitle } from "@foljsam/domain";
import type { FigureUnit, Indicator } from "@foljsam/domain";
import type { Register } from "../register.ts";

/** An indicator that figures of the file are about, under a title where there is one, and how many rows it has. */
export type IndicatorUse = {
  readonly id: string;
  /** Undefined when the register does not know the id. */
  readonly known: Pick<Indicator, "id" | "title" | "unit"> | undefined;
  /** The title or heading that the figures stand under, where their unit may be asked about; null where there is none. */
  readonly title: string | null;
  /** The unit that somebody has said the figures are in; null where nobody has. */
  readonly answered: FigureUnit | null;
  /** Places that the decimal sign of the figures moves to be in the register's unit. */
  readonly shift: number;
  rows: number;
  /** How many of the rows have a figure. */
  figures: number;
  /** Least and greatest of its figures, as they stand in the file. */
  least: number;
  greatest: number;
};

/** Uses that are kept apart by title. Beyond them an indicator has one, so that a hostile file cannot fill the memory. */
const mostUses = 20_000;

/** The use of an indicator under a title, the same one each time. */
export function useOf(
  uses: Map<string, IndicatorUse>,
  register: Register,
  { id, title }: { readonly id: string; readonly title: string | null },
): IndicatorUse {
  const known = register.indicator(id);
  const isAsked = known !== undefined && known.unit !== "unknown" && title !== null && uses.size < mostUses;
  const key = isAsked ? normaliseTitle(title) : "";
  const found = uses.get(`${id} ${key}`);
  if (found !== undefined) return found;
  const said = known && register.figureUnit?.(id, key);
  const shift = said === undefined ? null : decimalShift(said, known?.unit ?? "unknown");
  const use: IndicatorUse = {
    id,
    known,
    title: isAsked ? title : null,
    answered: shift === null ? null : (said ?? null),
    shift: shift ?? 0,
    rows: 0,
    figures: 0,
    least: Infinity,
    greatest: -Infinity,
  };
  uses.set(`${id} ${key}`, use);
  return use;
}
