import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Bench } from "../test/bench/bench.ts";
import { root } from "./lib.ts";

const folder = `${root}/test/bench`;
const names = readdirSync(folder).flatMap((file) => /^(.*)\.bench\.ts$/.exec(file)?.[1] ?? []);

const { values, positionals } = parseArgs({ options: { short: { type: "boolean" } }, allowPositionals: true });
const [name] = positionals;
if (name === undefined || !names.includes(name)) {
  console.log(`npm run bench -- NAMN [--short]\n\nMätningar: ${names.join(", ")}.`);
  process.exitCode = 2;
} else {
  const { bench } = (await import(`${folder}/${name}.bench.ts`)) as { bench: Bench };
  const broken = await bench({ short: values.short ?? false, say: (line) => console.log(line) });
  for (const promise of broken) console.log(`✗ ${promise}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
