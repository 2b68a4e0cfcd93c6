import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { formatIdentity, identifyProcess, isSameProcessAlive, parseIdentity } from "./process-identity.ts";

const pollMs = 20;
const unfinishedAfterMs = 5000;

/** Does `work` while holding the lock file, which no other living process holds. A lock left by a process that has died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!tryLock(file)) {
    if (isStale(file)) breakLock(file);
    else await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    const self = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: null };
    writeFileSync(file, formatIdentity(self), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  try {
    const holder = parseIdentity(readFileSync(file, "utf8"));
    return holder ? !isSameProcessAlive(holder) : Date.now() - statSync(file).mtimeMs > unfinishedAfterMs;
  } catch {
    return false;
  }
}

/**
 * Two that wait may both see a dead holder, and the slower must not remove the lock that the faster has just taken: the removal
 * is itself done under a lock, held without pause, and looks once more.
 */
function breakLock(file: string): void {
  const breaking = `${file}.breaking`;
  if (!tryLock(breaking)) {
    if (isStale(breaking)) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}
