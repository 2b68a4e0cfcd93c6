import type { FigureNote } from "../observation.ts";

const noNote: FigureNote = { source: null, comment: null };

/** How near a figure is to a hidden one: it is hidden itself, it is of the same area and year or adds up to it, or neither. */
export type Nearness = "hidden" | "beside" | "apart";

/**
 * What may be told of a figure (källa och kommentar) that is hidden or stands beside one: of a hidden one nothing. A comment beside it may
 * quote it in words, and a source may in figures; a year is no quotation.
 */
export function noteToTell(note: FigureNote, nearness: Nearness): FigureNote {
  if (nearness === "apart") return note;
  if (nearness === "hidden" || note.source === null || quotes(note.source)) return noNote;
  return { source: note.source, comment: null };
}

const year = /^(19|20)\d\d$/;

function quotes(text: string): boolean {
  return (text.match(/\d+/g) ?? []).some((number) => !year.test(number));
}
