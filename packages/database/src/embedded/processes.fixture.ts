import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { findBinaries } from "./binaries.ts";
import { joinEmbedded } from "./join.ts";
import { choosePlaces } from "./places.ts";
import { findPostmaster } from "./postmaster.ts";
import { stopServer } from "./server.ts";

const writerFile = fileURLToPath(new URL("writer.fixture.ts", import.meta.url));

/** A process that writes to the embedded server of a data folder: what it has said, and ways to end it. */
export type Writer = {
  readonly process: ChildProcess;
  readonly said: (line: string) => Promise<void>;
  readonly acknowledged: () => number[];
  readonly leave: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** Starts a process that joins the server of a data folder and writes `count` numbers from `from` on. */
export function startWriter(dataDir: string, from = 0, count = 0): Writer {
  const child = spawn(process.execPath, [writerFile, dataDir, String(from), String(count)], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  let complaint = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = () => output.split("\n").slice(0, -1);
  const said = async (line: string) => {
    await until(() => lines().includes(line) || child.exitCode !== null || child.signalCode !== null);
    if (!lines().includes(line)) throw new Error(`The writer ended before it said "${line}": ${complaint}`);
  };
  return {
    process: child,
    said,
    acknowledged: () =>
      lines()
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
    leave: async () => {
      child.stdin.end();
      await said("left");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** A data folder that the server's user can reach; `remove` stops its server and removes it. */
export function dataFolder(): { readonly dataDir: string; readonly remove: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "foljsam-embedded-"));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, "data");
  const remove = async () => {
    await stopServer(choosePlaces(dataDir), await findBinaries());
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return { dataDir, remove };
}

/** The process number of the server of a data folder; undefined when none runs. */
export function postmasterOf(dataDir: string): number | undefined {
  return findPostmaster(choosePlaces(dataDir).cluster)?.pid;
}

/** Kills the server of a data folder, its children, or both. */
export function killServer(dataDir: string, which: "server" | "children" | "both"): void {
  const pid = postmasterOf(dataDir);
  if (pid === undefined) return;
  const children = childrenOf(pid);
  if (which !== "children") process.kill(pid, "SIGKILL");
  if (which !== "server") for (const child of children) killIfAlive(child);
}

/** All numbers that the writers of a data folder have left, after a start of one's own. */
export async function readNumbers(dataDir: string): Promise<number[]> {
  const { target, leave } = await joinEmbedded(dataDir, () => undefined);
  if ("url" in target) throw new Error("An embedded server has no URL.");
  const client = postgres({ ...target, max: 1, onnotice: () => undefined });
  try {
    await client`create table if not exists written (number int primary key)`;
    return (await client<{ number: number }[]>`select number from written order by number`).map(({ number }) => number);
  } finally {
    await client.end();
    await leave();
  }
}

/** Polls until a condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("The condition never came true.");
    await wait(5);
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        return Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]) === parent;
      } catch {
        return false;
      }
    });
}
