import { createReadStream, globSync } from "node:fs";
import { readFile } from "@foljsam/kolada";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../support/shared.ts";
import { registerOfAreas } from "./read-real-file.ts";

test.skipIf(!hasShared)("no real file is stopped for a personal number", { timeout: 60_000 }, async () => {
  const files = globSync(sharedPath("kolada/{real,derived,catalog}/**/*.*"));
  expect(files.length).toBeGreaterThan(30);
  const stopped: string[] = [];
  for (const path of files) {
    const reading = readFile({ name: "fil", bytes: createReadStream(path), isKept: true }, registerOfAreas());
    let next = await reading.next();
    while (!next.done) next = await reading.next();
    if (next.value.problems.some(({ code }) => code === "personal-number")) stopped.push(path);
  }
  expect(stopped).toEqual([]);
});
