import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture as red, green and blue, three bytes a pixel, row by row; `software` is what made it, as far as the file says. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly software: string | null;
};

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** Reads a PNG of eight bits without interlace: true colour, with or without alpha, or a palette. */
export function readPng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(13);
  const [width, height, depth, colour] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9] ?? 0];
  const channels = channelsOf[colour];
  if (channels === undefined || depth !== 8 || header[12] !== 0) throw new Error("Not a PNG that is read here.");
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const rows = unfiltered(inflateSync(packed), width * channels, height, channels);
  const palette = chunks.find(({ type }) => type === "PLTE")?.data;
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const from = palette ? (rows[at] ?? 0) * 3 : at * channels;
    pixels.set((palette ?? rows).subarray(from, from + 3), at * 3);
  }
  const text = chunks.find(({ type }) => type === "tEXt")?.data.toString("latin1");
  return { width, height, pixels, software: text?.split("\0")[1] ?? null };
}

/** Writes a PNG of at most 256 colours: the most common ones as they are, each of the others as the nearest that is kept. */
export function writePng({ width, height, pixels, software }: Picture): Buffer {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 3, at * 3 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { kept, places } = paletteOf(
    [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < colours.length; at += 1) {
    rows[at + Math.floor(at / width) + 1] = places.get(colours[at] ?? 0) ?? 0;
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Software\0${software ?? ""}`, "latin1")),
    chunk("PLTE", Buffer.from(kept.flatMap((colour) => [...channels(colour)]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function channels(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Keeps the first 192 colours, and then 64 times the one that is farthest from those kept; `places` leads each colour to a kept one. */
function paletteOf(colours: readonly number[]): {
  readonly kept: readonly number[];
  readonly places: Map<number, number>;
} {
  const kept = colours.slice(0, 192);
  const nearest = colours.map((colour) => {
    const distances = kept.map((one) => distance(one, colour));
    const least = Math.min(...distances);
    return { colour, place: distances.indexOf(least), distance: least };
  });
  while (kept.length < 256) {
    const farthest = nearest.reduce((one, other) => (other.distance > one.distance ? other : one));
    if (farthest.distance === 0) break;
    const added = farthest.colour;
    for (const one of nearest) {
      const fromAdded = distance(added, one.colour);
      if (fromAdded < one.distance) Object.assign(one, { place: kept.length, distance: fromAdded });
    }
    kept.push(added);
  }
  return { kept, places: new Map(nearest.map(({ colour, place }) => [colour, place])) };
}

function distance(one: number, other: number): number {
  const wanted = channels(other);
  return Math.max(...channels(one).map((channel, index) => Math.abs(channel - (wanted[index] ?? 0))));
}

function chunksOf(file: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  if (!file.subarray(0, 8).equals(signature)) throw new Error("Not a PNG.");
  const chunks = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString("latin1", at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Undoes the filter that each row of a PNG begins with: sums with what stands to the left, above, and above to the left. */
function unfiltered(packed: Buffer, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : (rows[at - step] ?? 0);
      const above = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < step || y === 0 ? 0 : (rows[at - stride - step] ?? 0);
      rows[at] = (packed[at + y + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}
