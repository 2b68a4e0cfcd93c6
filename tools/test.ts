import { existsSync, readFileSync, rmSync } from "node:fs";
import { audit } from "./audit.ts";
import { buildDashboard, ensureChromium, run } from "./lib.ts";
import { verify } from "./verify.ts";

const started = performance.now();
const report = ".data/vitest.json";
rmSync(report, { force: true });
process.on("exit", (code) => {
  if (!existsSync(report)) return;
  const result = JSON.parse(readFileSync(report, "utf8")) as Record<
    "numPassedTests" | "numFailedTests" | "numPendingTests",
    number
  >;
  console.log(`${code === 0 ? "Klart" : "Något föll"} efter ${Math.round((performance.now() - started) / 1000)} s`);
  console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped`);
});
await verify();
audit();
buildDashboard();
ensureChromium();
run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
