import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How a run of `npm run ingest` went: its exit code, what it printed, its seconds and the most memory it held, in megabytes. */
export type Ran = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  readonly megabytes: number;
};

const program = fileURLToPath(new URL("../../tools/ingest.js", import.meta.url));

/** Runs the command line on a database, as a process of its own. `attend` is given it while it runs. */
export async function runIngest(
  url: string,
  args: readonly string[],
  attend: (child: ChildProcess) => Promise<void> = async () => undefined,
): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--max-semi-space-size=16", program, ...args], {
    env: { ...process.env, DATABASE_URL: url },
  });
  const told = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.err += text));
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, mostMemory(child.pid))), 50);
  const [[code]] = await Promise.all([once(child, "close"), attend(child)]);
  clearInterval(watch);
  return { code, ...told, seconds: (performance.now() - began) / 1000, megabytes };
}

/** The high-water mark that Linux keeps of a process's memory; 0 elsewhere, and when it has ended. */
function mostMemory(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
