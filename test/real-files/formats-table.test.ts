import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../support/shared.ts";
import { catalogueRegister, readWithAnswers } from "./read-with-answers.ts";

const told = readFileSync(join(import.meta.dirname, "../../docs/formats.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| [^|]+\.(?:csv|json|xlsx?) /.test(line))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function realFiles(): string[] {
  const files = readdirSync(sharedPath("kolada"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => /^(?:real|derived)\/.*\.(?:csv|json|xlsx?)$/.test(file)).toSorted();
}

describe.skipIf(!hasShared)("docs/formats.md says what becomes of every real file", { timeout: 120_000 }, () => {
  const register = hasShared ? catalogueRegister() : undefined;

  test("every file has its line, and no other", () => {
    const names = realFiles().map((file) => file.replace(/^.*\//, ""));
    expect(told.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  test.each(hasShared ? realFiles() : [])("%s", async (file) => {
    if (register === undefined) throw new Error("no register");
    const name = file.replace(/^.*\//, "");
    expect(await readWithAnswers(file, register)).toEqual(told.find(([other]) => other === name));
  });
});
