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
  [["a.csv", "--year"], "--year ska följas av ett värde."],
  [["a.csv", "--indicator", "--json"], "--indicator ska följas av ett värde."],
  [["a.csv", "--json=ja"], "--json tar inget värde."],
])("%j is a mistake, said in Swedish", (args, message) => {
  expect(readCommandLine(args)).toEqual({ kind: "mistake", message });
});
