import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { temporaryDataDir } from "../../../server/src/server.fixture.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const dataDir = temporaryDataDir();

test("a process that watches a folder loads what is there, sets aside what is not figures, and ends when it is told to", async () => {
  const folder = join(dirname(dataDir), "in");
  mkdirSync(folder);
  const heading = "Variabelkod,Kommun,År,Värde";
  writeFileSync(join(folder, "bra.csv"), `${heading}\nN02904,Karlskrona,2019,9.1\n`);
  writeFileSync(join(folder, "dalig.csv"), `${heading}\nN02904,Ankeborg,2019,9.1\n`);
  writeFileSync(join(folder, "halv.csv.part"), heading);

  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const child = spawn(process.execPath, [main, "--watch", folder], { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (line.includes("Inget är sparat")) break;
  }
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);

  expect(said).toContain("  Sparat som inläsning 1.");
  expect(readdirSync(folder).toSorted()).toEqual(["avvisade", "halv.csv.part", "inlasta"]);
  expect(readdirSync(join(folder, "inlasta")).toSorted()).toEqual(["bra.csv", "bra.rapport.txt"]);
  expect(readdirSync(join(folder, "avvisade")).toSorted()).toEqual(["dalig.csv", "dalig.rapport.txt"]);
  const report = readFileSync(join(folder, "avvisade", "dalig.rapport.txt"), "utf8");
  expect(report).toContain("Området ”Ankeborg” känns inte igen.");
});
