import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { hasShared, sharedPath } from "../support/shared.ts";
import { changed, changes, cutShort, hostile, type HostileFile, type Kind } from "./hostile-file.ts";

const example = join(import.meta.dirname, "../../data/example");

/** Of the collection of real files those that are not so long that their reading is most of the time. */
const largest = 200_000;

function filesIn(folder: string): readonly HostileFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(csv|json|xlsx?)$/.test(path))
    .toSorted()
    .map((path) => hostile(path, readFileSync(join(folder, path))))
    .filter(({ bytes }) => bytes.length < largest);
}

const real = hasShared
  ? [...filesIn(sharedPath("kolada/real")), ...filesIn(sharedPath("kolada/derived"))]
  : filesIn(example);
const isWorkbook = ({ name }: HostileFile) => /\.xlsx?$/.test(name);
const workbooks = real.filter(isWorkbook);
const texts = real.filter((file) => !isWorkbook(file));
const jsons = real.filter(({ name }) => name.endsWith(".json"));
const any = fc.constantFrom(...real);
const text = fc.constantFrom(...texts);

function withChanges(files: readonly HostileFile[]): fc.Arbitrary<HostileFile> {
  return fc
    .tuple(fc.constantFrom(...files), changes)
    .map(([{ name, bytes }, done]) => hostile(name, changed(bytes, done)));
}

const encodings: readonly ((content: string) => Uint8Array)[] = [
  (content) => Buffer.from(`\uFEFF${content}`, "utf16le"),
  (content) => Buffer.from(`\uFEFF${content}`, "utf16le").swap16(),
  (content) => Buffer.from(content, "utf16le"),
  (content) => Buffer.from(`\uFEFF${content}`),
  (content) => Buffer.from(content, "latin1"),
];
const names = ["fil.xlsx", "fil.xls", "fil.json", "fil.csv", "fil.txt", "fil.zip", "fil", ".csv", "fil.csv.exe"];

/** Files from the collection with something done to them; where that is not there, the example's. */
export const realKinds: Readonly<Record<string, Kind>> = {
  "a real text with anything done to it": { share: 20, files: withChanges(texts) },
  ...(jsons.length > 0 && { "a real JSON with anything done to it": { share: 6, files: withChanges(jsons) } }),
  ...(workbooks.length > 0 && {
    "a real workbook with anything done to it": { share: 11, files: withChanges(workbooks) },
  }),
  "a real file cut short": {
    share: 7,
    files: fc.tuple(any, fc.nat()).map(([{ name, bytes }, at]) => hostile(name, cutShort(bytes, at))),
  },
  "a real file under another kind's name": {
    share: 4,
    files: fc.tuple(any, fc.constantFrom(...names)).map(([{ bytes }, name]) => hostile(name, bytes)),
  },
  "a real text in another encoding, cut in the middle of a sign": {
    share: 5,
    files: fc
      .tuple(text, fc.constantFrom(...encodings), fc.nat())
      .map(([{ name, bytes }, encode, at]) => hostile(name, cutShort(encode(Buffer.from(bytes).toString()), at))),
  },
  "two real files in one": {
    share: 2,
    files: fc
      .tuple(text, any, fc.nat())
      .map(([one, other, at]) => hostile(one.name, Buffer.concat([cutShort(one.bytes, at), other.bytes]))),
  },
};
