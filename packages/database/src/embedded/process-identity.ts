import { readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. `startedAt` is null where the system does not tell it. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string | null };

/** The identity of a living process; undefined for one that has ended, also where nobody has collected it yet. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return undefined;
  }
  const stat = readProcess(pid, "stat");
  if (stat === undefined) return { pid, startedAt: null };
  // The name in parentheses may hold blanks; state is the first field after it and start time the twentieth.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? undefined : { pid, startedAt: fields[19] ?? null };
}

/** Whether the very process that was identified still lives. */
export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** Whether a living process is a PostgreSQL server of the cluster; where the system does not tell, any living process counts. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!identifyProcess(pid)) return false;
  const command = readProcess(pid, "cmdline");
  return command === undefined || command.split("\0").includes(cluster);
}

/** Reads what was written of an identity; undefined for anything else. */
export function parseIdentity(text: string): ProcessIdentity | undefined {
  const [pid, startedAt] = text.split(" ");
  return pid && /^\d+$/.test(pid) ? { pid: Number(pid), startedAt: startedAt || null } : undefined;
}

/** An identity as it is written to a file. */
export function formatIdentity(identity: ProcessIdentity): string {
  return `${identity.pid} ${identity.startedAt ?? ""}`;
}

function readProcess(pid: number, file: "stat" | "cmdline"): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
