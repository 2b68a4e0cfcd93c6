import { expect, test } from "vitest";
import { isExampleFile } from "./import-run.ts";

test.each([
  ["exempel-pahittade-matvarden.csv", true],
  ["data/example/exempel-pahittade-matvarden.csv", true],
  ["C:\\filer\\exempel-pahittade-skola.csv", true],
  ["kolada-N02904-region-blekinge.csv", false],
  ["inte-exempel-pahittade-matvarden.csv", false],
  ["exempel-pahittade-mapp/kolada.csv", false],
])("the file name %s declares its figures invented: %s", (name, invented) => {
  expect(isExampleFile(name)).toBe(invented);
});
