import { expect, test } from "vitest";
import { readCommandLine } from "./command-line.ts";

test("a file alone is read, saved whole and answered in words", () => {
  expect(readCommandLine(["utfall.csv"])).toEqual({
    kind: "command",
    command: { files: ["utfall.csv"], dryRun: false, json: false, allowPartial: false, about: {} },
  });
});

test("flags may stand before, between and after the files", () => {
  const args = ["--json", "a.csv", "--year=2021", "--gender", "K", "b.csv", "--indicator", "N02904", "--dry-run"];
  expect(readCommandLine([...args, "--allow-partial", "--collaboration", "blekinge"])).toEqual({
    kind: "command",
    command: {
      files: ["a.csv", "b.csv"],
      dryRun: true,
      json: true,
      allowPartial: true,
      about: { indicator: "N02904", year: 2021, gender: "K", collaboration: "blekinge" },
    },
  });
});

test.each([
  [
    ["--encoding", "macroman", "--delimiter", ";", "--decimal", "."],
    { encoding: "macroman", delimiter: ";", decimal: "." },
  ],
  [["--delimiter", "tab"], { delimiter: "\t" }],
  [["--group", "Ålder=16–29 år", "--group", "Kvot=a=b"], { groups: { Ålder: "16–29 år", Kvot: "a=b" } }],
])("%j corrects what would be recognised wrongly", (flags, about) => {
  expect(readCommandLine(["a.csv", ...flags])).toMatchObject({ kind: "command", command: { about } });
});

const plain = { files: [], dryRun: false, json: false, allowPartial: false, about: {} };

test.each([
  [["--sync"], { kind: "sync", every: null, command: plain }],
  [["--sync", "--every", "24h"], { kind: "sync", every: 86_400_000, command: plain }],
  [
    ["--sync", "--dry-run", "--collaboration", "blekinge"],
    { kind: "sync", every: null, command: { ...plain, dryRun: true, about: { collaboration: "blekinge" } } },
  ],
  [["--watch", "in", "--json"], { kind: "watch", folder: "in", command: { ...plain, json: true } }],
])("%j needs no file", (args, line) => {
  expect(readCommandLine(args)).toEqual(line);
});

test("whom it acts as is said by an e-mail address", () => {
  expect(readCommandLine(["--sync", "--as", "maja.ek@karlskrona.se"])).toMatchObject({
    kind: "sync",
    command: { as: "maja.ek@karlskrona.se" },
  });
  expect(readCommandLine(["a.csv", "--as"])).toEqual({ kind: "mistake", message: "--as ska följas av ett värde." });
});

test.each([["--help"], ["-h"]])("%s asks for help, whatever else is said", (flag) => {
  expect(readCommandLine(["a.csv", flag])).toEqual({ kind: "help" });
});

test.each([
  [[], "Ingen fil är angiven."],
  [["a.csv", "--drunk"], "Okänd flagga: --drunk."],
  [["a.csv", "-x"], "Okänd flagga: -x."],
  [["a.csv", "--year", "20222"], "--year ska vara ett årtal mellan 1900 och 2100, inte ”20222”."],
  [["a.csv", "--year", "i fjol"], "--year ska vara ett årtal mellan 1900 och 2100, inte ”i fjol”."],
  [["a.csv", "--gender", "kvinnor"], "--gender ska vara T, K eller M, inte ”kvinnor”."],
  [["a.csv", "--group", "16–29 år"], "--group ska vara en rubrik och en grupp, som ”Ålder=16–29 år”."],
  [["a.csv", "--year"], "--year ska följas av ett värde."],
  [["a.csv", "--indicator", "--json"], "--indicator ska följas av ett värde."],
  [["a.csv", "--json=ja"], "--json tar inget värde."],
  [["--sync", "a.csv"], "--sync tar inga filer."],
  [["--sync", "--year", "2021"], "--indicator, --year, --gender och --group gäller filer, inte --sync."],
  [["--sync", "--decimal", ","], "--encoding, --delimiter och --decimal gäller filer, inte --sync."],
  [
    ["a.csv", "--encoding", "ansi"],
    "--encoding ska vara utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252, macroman, inte ”ansi”.",
  ],
  [["a.csv", "--delimiter", "::"], '--delimiter ska vara ";", ",", "|" eller tab, inte ”::”.'],
  [["a.csv", "--decimal", "komma"], "--decimal ska vara , eller ., inte ”komma”."],
  [["--every", "24h", "a.csv"], "--every hör ihop med --sync."],
  [["--sync", "--every", "5m"], "--every ska vara mellan 10m och 7d, som 24h, inte ”5m”."],
  [["--sync", "--every", "8d"], "--every ska vara mellan 10m och 7d, som 24h, inte ”8d”."],
  [["--sync", "--every", "dagligen"], "--every ska vara mellan 10m och 7d, som 24h, inte ”dagligen”."],
  [["--watch"], "--watch ska följas av ett värde."],
  [["--watch", "in", "a.csv"], "--watch tar en mapp och inga filer."],
  [["--watch", "in", "--sync"], "--sync och --watch går inte att ange tillsammans."],
  [["--watch", "in", "--dry-run"], "--dry-run går inte att ange med --watch, som flyttar filerna."],
])("%j is a mistake, said in Swedish", (args, message) => {
  expect(readCommandLine(args)).toEqual({ kind: "mistake", message });
});
