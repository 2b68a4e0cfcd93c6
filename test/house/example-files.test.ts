import { isExampleFile } from "@foljsam/domain";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleFiles } from "../../tools/make-example.ts";

const folder = join(import.meta.dirname, "../../data/example");
const made = await exampleFiles();

test("the invented files are those that the recipes make, and no others", async () => {
  const kept = (await readdir(folder)).filter(isExampleFile);
  expect(kept.toSorted()).toEqual([...made.keys()].toSorted());
});

test.each([...made.keys()])("%s is just what its recipes make", async (name) => {
  const kept = await readFile(join(folder, name));
  expect(kept.equals(made.get(name) ?? new Uint8Array())).toBe(true);
});
