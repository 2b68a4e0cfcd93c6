import { CFB, utils, write } from "@e965/xlsx";
import type { BookType, CellObject } from "@e965/xlsx";

/** A cell of a workbook to be: a value, or a whole cell where the format or the formula matters. */
export type Cell = string | number | null | CellObject;

/** A workbook with the given sheets. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  bookType: BookType = "xlsx",
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: "buffer", bookType, compression: true }) as Buffer);
}

/** A compound file, which is what an old or an encrypted workbook lies in, with the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils: compound, write: pack } = CFB as {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Buffer): void };
    write(file: object, options: { type: "buffer" }): Buffer;
  };
  const file = compound.cfb_new();
  for (const [name, content] of Object.entries(streams)) compound.cfb_add(file, `/${name}`, Buffer.from(content));
  return new Uint8Array(pack(file, { type: "buffer" }));
}
