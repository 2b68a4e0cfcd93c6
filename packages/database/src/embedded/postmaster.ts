import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Address } from "../connection/target.ts";
import type { Places } from "./places.ts";
import { identifyProcess, isPostmasterOf } from "./process-identity.ts";

/** The role that owns the embedded database, and the database's own name. */
export const databaseOwner = "foljsam";

/** The port in the name of the Unix socket; nothing listens on it. */
export const socketPort = 5432;

// Above the highest number Linux gives a process.
const impossiblePid = 4_194_305;

/** A running server. `status` is its own word: starting, ready, stopping. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

/** The running server of a cluster as its `postmaster.pid` tells; undefined when there is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const [pid, , , port, , , , status = ""] = readPidFile(cluster);
  if (!pid || !isPostmasterOf(Number(pid), cluster)) return undefined;
  return { pid: Number(pid), port: Number(port), status: status.trim() };
}

/**
 * Frees a cluster whose dead server's process number has been given to another process, which PostgreSQL would take for a server
 * for ever (usual when a container restarts). The rest of the file stays: by it PostgreSQL sees whether children still live.
 */
export function retireReusedPid(cluster: string): void {
  const [pid, ...rest] = readPidFile(cluster);
  if (!pid || !identifyProcess(Number(pid)) || isPostmasterOf(Number(pid), cluster)) return;
  writeFileSync(pidFile(cluster), [impossiblePid, ...rest].join("\n"));
}

/** Where to connect to the running server, as the owner of the database. */
export function targetOf(places: Places, port: number, database: string): Address {
  const password = readFileSync(places.passwordFile, "utf8");
  const address = places.sockets ? { host: places.sockets, port: socketPort } : { host: "127.0.0.1", port };
  return { ...address, user: databaseOwner, password, database };
}

function pidFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return [];
  }
}
