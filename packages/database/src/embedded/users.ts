import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatIdentity, identifyProcess, isSameProcessAlive, parseIdentity } from "./process-identity.ts";

/** Signs this process up as a user of the server; gives back what signs it off. */
export function registerUser(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const self = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: null };
  const file = join(folder, `${process.pid}-${randomUUID()}`);
  writeFileSync(file, formatIdentity(self));
  return () => rmSync(file, { force: true });
}

/** How many living users the server has; what dead processes have left behind is swept away. */
export function countUsers(folder: string): number {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const alive = files.filter((file) => {
    const identity = parseIdentity(readFileSync(file, "utf8"));
    if (identity && isSameProcessAlive(identity)) return true;
    rmSync(file, { force: true });
    return false;
  });
  return alive.length;
}
