import { expect, test } from "vitest";
import { levelWord, reportStatusWord } from "./collaboration.ts";
import { columnRoleWord, delimiterLabel, encodingLabel, fileKindLabel, shapeWord } from "./files.ts";
import { publicationWord, roleWord } from "./membership.ts";
import { areaKindWord, genderWord, missingExplanation, missingWord, unitLabel, unitWord } from "./measure.ts";
import {
  growthStatusWord,
  methodExplanation,
  methodFormula,
  methodStatusWord,
  methodWord,
  projectionStatusWord,
} from "./methods.ts";
import {
  certaintyExplanation,
  certaintyWord,
  intervalMethodWord,
  statusExplanation,
  statusWord,
  statusWordFor,
  trendLabel,
  trendWord,
} from "./progress.ts";
import { candidateReasonWord } from "./questions.ts";

test.each([
  ["status", statusWord],
  ["certainty", certaintyWord],
  ["interval method", intervalMethodWord],
  ["trend", trendWord],
  ["method", methodWord],
  ["formula", methodFormula],
  ["growth rate", growthStatusWord],
  ["projection", projectionStatusWord],
  ["sex", genderWord],
  ["missing", missingWord],
  ["unit", unitWord],
  ["area kind", areaKindWord],
  ["level", levelWord],
  ["report status", reportStatusWord],
  ["shape", shapeWord],
  ["column role", columnRoleWord],
  ["candidate reason", candidateReasonWord],
  ["role", roleWord],
  ["publication", publicationWord],
])("no two of a kind share a word: %s", (_, words) => {
  const all = Object.values(words);
  expect(new Set(all).size).toBe(all.length);
});

test("every explanation is a sentence", () => {
  for (const explanation of [statusExplanation, certaintyExplanation, missingExplanation, methodExplanation].flatMap(
    Object.values,
  )) {
    expect(explanation).toMatch(/^[A-ZÅÄÖ].*\.$/);
  }
});

test("the word of a status follows how many goals have it", () => {
  expect([statusWordFor("achieved", 1), statusWordFor("achieved", 2)]).toEqual(["uppnått", "uppnådda"]);
  expect([statusWordFor("on-track", 1), statusWordFor("on-track", 2)]).toEqual(["i fas", "i fas"]);
});

test("a method's own word is that method's", () => {
  expect(methodStatusWord({ method: "linear-pace", status: "on-track" })).toBe("i fas");
  expect(methodStatusWord({ method: "growth-rate", status: "moderate" })).toBe("måttliga framsteg");
  expect(methodStatusWord({ method: "projection", status: "light-cloud" })).toBe("lätt molnigt");
});

test("a trend that was not called says so", () => {
  expect(trendLabel(null)).toBe("trend kan inte anges");
  expect(trendLabel({ direction: "down", from: 2018, to: 2022, points: 5, p: 2 / 120 })).toBe("minskande");
});

test("technical names of files have words, and unknown ones stay as they are", () => {
  expect([encodingLabel("macroman"), encodingLabel("koi8-r"), encodingLabel(null)]).toEqual([
    "Mac OS Roman",
    "koi8-r",
    "okänd",
  ]);
  expect([delimiterLabel("\t"), delimiterLabel("#"), delimiterLabel(null)]).toEqual(["tabb", "”#”", "okänt"]);
  expect([fileKindLabel("xlsx"), fileKindLabel("heic")]).toEqual(["en Excelbok (xlsx)", "heic"]);
  expect([unitLabel("index"), unitLabel("stycken")]).toEqual(["index", "stycken"]);
});
