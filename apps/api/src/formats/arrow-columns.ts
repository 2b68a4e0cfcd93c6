import { Bool, type Data, Float64, Int32, makeData, Utf8 } from "apache-arrow";

type Nulls = { readonly nullCount: number; readonly nullBitmap: Uint8Array | null };

/** A column of text. */
export function textColumn(cells: readonly (string | null)[]): Data<Utf8> {
  const valueOffsets = new Int32Array(cells.length + 1);
  let end = 0;
  for (const [index, cell] of cells.entries()) {
    end += cell === null ? 0 : Buffer.byteLength(cell);
    valueOffsets[index + 1] = end;
  }
  const data = new TextEncoder().encode(cells.map((cell) => cell ?? "").join(""));
  return makeData({ type: new Utf8(), length: cells.length, ...nullsOf(cells), valueOffsets, data });
}

/** A column of figures as they are. */
export function numberColumn(cells: readonly (number | null)[]): Data<Float64> {
  const data = Float64Array.from(cells, (cell) => cell ?? 0);
  return makeData({ type: new Float64(), length: cells.length, ...nullsOf(cells), data });
}

/** A column of whole numbers, none of them absent. */
export function wholeNumberColumn(cells: readonly number[]): Data<Int32> {
  return makeData({ type: new Int32(), length: cells.length, nullCount: 0, data: Int32Array.from(cells) });
}

/** A column of yes and no, none of them absent. */
export function yesNoColumn(cells: readonly boolean[]): Data<Bool> {
  return makeData({ type: new Bool(), length: cells.length, nullCount: 0, data: bitmap(cells) });
}

function nullsOf(cells: readonly unknown[]): Nulls {
  const present = cells.map((cell) => cell !== null);
  const nullCount = present.filter((one) => !one).length;
  return { nullCount, nullBitmap: nullCount === 0 ? null : bitmap(present) };
}

function bitmap(bits: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 64) * 8);
  for (const [index, bit] of bits.entries()) if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  return bytes;
}
