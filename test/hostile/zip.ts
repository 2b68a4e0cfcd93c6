import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip archive. What its directory says of it may be a lie. */
export type ZipPart = {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly says?: {
    readonly unpacked?: number;
    readonly packed?: number;
    readonly at?: number;
    readonly flags?: number;
    readonly method?: number;
  };
};

/** A zip archive of parts, with the directory they ask for. `count` is how many the archive says that it has. */
export function zipOf(parts: readonly ZipPart[], count = parts.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = {} } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name);
    const about = aboutPart(bytes, packed, title, says);
    const local = Buffer.concat([u32(0x04034b50), u16(20), about, u16(0), title]);
    bodies.push(local, packed);
    const rest = [u16(0), u16(0), u16(0), u16(0), u32(0), u32(says.at ?? at), title];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), about, ...rest]));
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(size), u32(at), u16(0)];
  return Buffer.concat([...bodies, ...directory, ...end]);
}

function aboutPart(bytes: Buffer, packed: Buffer, title: Buffer, says: NonNullable<ZipPart["says"]>): Buffer {
  return Buffer.concat([
    u16(says.flags ?? 0),
    u16(says.method ?? 8),
    u32(0),
    u32(crc32(bytes)),
    u32(says.packed ?? packed.length),
    u32(says.unpacked ?? bytes.length),
    u16(title.length),
  ]);
}

function u16(value: number): Buffer {
  return Buffer.from(Uint16Array.of(value).buffer);
}

function u32(value: number): Buffer {
  return Buffer.from(Uint32Array.of(value).buffer);
}
