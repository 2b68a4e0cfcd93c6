import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAreas } from "./read-areas.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "foljsam-areas-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function areasOf(text: string) {
  const path = join(dir, "areas.csv");
  await writeFile(path, text);
  return readAreas(path);
}

test("codes keep their leading zeros", async () => {
  expect(await areasOf("code;name;kind\n0010;Region Blekinge;region\r\nG33620;Blekinge läns kommuner;group\n")).toEqual(
    [
      { code: "0010", name: "Region Blekinge", kind: "region" },
      { code: "G33620", name: "Blekinge läns kommuner", kind: "group" },
    ],
  );
});

test.each([
  ["another heading", "kod;namn\n", 1, null],
  ["too few fields", "code;name;kind\n0010;Region Blekinge\n", 2, null],
  ["too many fields", "code;name;kind\n0010;Region Blekinge;region;ja\n", 2, null],
  ["a code that lost its zeros", "code;name;kind\n10;Region Blekinge;region\n", 2, "code"],
  ["a name with blanks around it", "code;name;kind\n0010; Region Blekinge;region\n", 2, "name"],
  ["an unknown kind", "code;name;kind\n0010;Region Blekinge;landsting\n", 2, "kind"],
  ["a code given twice", "code;name;kind\n1080;Karlskrona;municipality\n1080;Ronneby;municipality\n", 3, "code"],
])("%s is refused with its line", async (_, text, line, field) => {
  await expect(areasOf(text)).rejects.toMatchObject({ name: "CollaborationFileError", line, field });
});
