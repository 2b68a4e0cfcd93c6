import * as fc from "fast-check";

/** A file made to break the reading of it. */
export type HostileFile = { readonly name: string; readonly bytes: Uint8Array };

/** A kind of hostility. `share` is its part of all files tried, beside the shares of the others. */
export type Kind = { readonly share: number; readonly files: fc.Arbitrary<HostileFile> };

/** A file that a failing test shows by its name and size, not by its megabytes. */
export function hostile(name: string, content: Uint8Array | string): HostileFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return Object.assign(
    { name, bytes },
    { [fc.toStringMethod]: () => `${JSON.stringify(name)}, ${bytes.length} bytes` },
  );
}

/** Something done to bytes at a place: some are cut away, others put there. */
type Change = { readonly at: number; readonly cut: number; readonly put: Uint8Array };

const signs = [
  '"',
  ";",
  ",",
  "\n",
  "\r",
  "\u0000",
  "Ö",
  "[",
  "]",
  "{",
  "}",
  "NaN",
  "-",
  "2020",
  '"values":',
  "PK\u0003\u0004",
  "1e999",
];
const disturbance = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom(...signs).map((sign) => Buffer.from(sign)),
);

/** One to six changes anywhere in a file. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ at: fc.nat(), cut: fc.nat(200), put: disturbance }),
  { minLength: 1, maxLength: 6 },
);

/** A file with changes done to it. */
export function changed(file: Uint8Array, done: readonly Change[]): Uint8Array {
  return done.reduce<Uint8Array>((bytes, { at, cut, put }) => {
    const place = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }, file);
}

/** The beginning of a file, cut at any byte. */
export function cutShort(file: Uint8Array, at: number): Uint8Array {
  return file.subarray(0, at % (file.length + 1));
}
