import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const domain = "packages/domain/src";

const shown = matches(readFileSync(`${domain}/index.ts`, "utf8"), /export \* from "\.\/([^"]+)"/g).flatMap((file) =>
  matches(
    readFileSync(`${domain}/${file}`, "utf8"),
    /^export (?:type|interface|(?:async )?function\*?|const|(?:abstract )?class) (\w+)/gm,
  ),
);

const rows = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && line.includes("`"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, swedish = "", identifier = "", sentence = ""]) => ({
    swedish,
    identifier: identifier.replaceAll("`", ""),
    sentence,
  }));

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

test("the face of the domain is nothing but whole files, so that every name in it is found", () => {
  const statements = readFileSync(`${domain}/index.ts`, "utf8").trim().split("\n");
  expect(statements.filter((line) => !/^export \* from "\.\/[a-z/-]+\.ts";$/.test(line))).toEqual([]);
  expect(shown.length).toBeGreaterThan(80);
});

test("every name the domain shows has its word in the glossary", () => {
  const explained = new Set(rows.map(({ identifier }) => identifier));
  expect(shown.filter((name) => !explained.has(name))).toEqual([]);
});

test("every word in the glossary is a name the domain shows", () => {
  expect(rows.map(({ identifier }) => identifier).filter((name) => !shown.includes(name))).toEqual([]);
});

test("a name has one row, a Swedish term and one sentence", () => {
  const names = rows.map(({ identifier }) => identifier);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(rows.filter(({ swedish, sentence }) => swedish === "" || !/^\p{Lu}.+\.$/u.test(sentence))).toEqual([]);
});
