import { execFile, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { databaseErrorOf } from "../connection/errors.ts";
import type { Address, Target } from "../connection/target.ts";
import { connect } from "../connection/target.ts";
import type { Binaries } from "./binaries.ts";
import { programEnvironment } from "./binaries.ts";
import type { Places } from "./places.ts";
import { prepareSocketFolder } from "./places.ts";
import { databaseOwner, findPostmaster, retireReusedPid, socketPort, targetOf } from "./postmaster.ts";

const pollMs = 20;
const startMs = 30_000;
const recoveryMs = 600_000;
const stopSeconds = 30;

// What a server says when the children of one that was killed have not gone yet, or another is just starting.
const passing = /shared memory block|lock file ".*" already exists/;

/** Sees to it that the cluster's server runs and answers, whoever started it; gives back where its database is. */
export async function ensureRunning(
  places: Places,
  binaries: Binaries,
  settings: readonly string[] = [],
): Promise<Address> {
  const began = Date.now();
  let launched: Launched | undefined;
  for (;;) {
    const postmaster = findPostmaster(places.cluster);
    if (postmaster?.status === "ready" && (await answers(targetOf(places, postmaster.port, "postgres")))) {
      return await ensureDatabase(places, postmaster.port);
    }
    if (postmaster?.status === "stopping") await stopServer(places, binaries);
    if (!postmaster && (!launched || launched.ended())) {
      if (launched && !passing.test(launched.said())) throw new Error(`Databasen startade inte: ${launched.said()}`);
      retireReusedPid(places.cluster);
      launched = await launch(places, binaries, settings);
    }
    if (Date.now() - began > (postmaster ? recoveryMs : startMs)) {
      throw new Error(`Databasen startade inte i tid. Se ${places.log}.`);
    }
    await wait(pollMs);
  }
}

/**
 * Stops the cluster's server and waits until it has gone; does nothing when none runs. One that has been told to stop while it
 * was recovering from a crash may never do so (seen with 18.4); then it is cut short, and recovers at its next start.
 */
export async function stopServer(places: Places, binaries: Binaries): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (!findPostmaster(places.cluster)) return;
    const stop = ["stop", "--pgdata", places.cluster, "--mode", mode, "--wait", "--timeout", String(stopSeconds)];
    const options = { ...places.user, cwd: places.store, env: programEnvironment() };
    await promisify(execFile)(binaries.pgCtl, stop, options).catch((error: unknown) => {
      if (mode === "immediate" && findPostmaster(places.cluster)) throw error;
    });
  }
}

const alreadyThere: ReadonlySet<string | undefined> = new Set(["42P04", "23505"]);

type Launched = { readonly ended: () => boolean; readonly said: () => string };

async function launch(places: Places, binaries: Binaries, settings: readonly string[]): Promise<Launched> {
  if (places.sockets) prepareSocketFolder(places.sockets, places.user);
  const port = places.sockets ? socketPort : await freePort();
  const options = {
    listen_addresses: places.sockets ? "" : "127.0.0.1",
    unix_socket_directories: places.sockets ?? "",
    unix_socket_permissions: "0700",
    max_connections: "60",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const flags = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  const log = openSync(places.log, "a", 0o600);
  const { size } = fstatSync(log);
  // Detached: the server outlives the process that started it, because others may have joined it, and Ctrl-C is not its business.
  const server = spawn(
    binaries.postgres,
    ["-D", places.cluster, "-p", String(port), ...[...flags, ...settings].flatMap((flag) => ["-c", flag])],
    { ...places.user, cwd: places.store, env: programEnvironment(), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  server.unref();
  let failure: Error | undefined;
  server.on("error", (error) => (failure = error));
  return {
    ended: () => failure !== undefined || server.exitCode !== null || server.signalCode !== null,
    said: () => failure?.message ?? readFileSync(places.log).subarray(size).toString("utf8").trim(),
  };
}

async function answers(target: Target): Promise<boolean> {
  const client = connect(target, { max: 1, connect_timeout: 5 });
  try {
    await client`select 1`;
    return true;
  } catch (error) {
    const refusal = databaseErrorOf(error);
    // 57P03: it starts, recovers or stops.
    if (refusal && refusal.code !== "57P03") throw error;
    return false;
  } finally {
    await client.end({ timeout: 0 });
  }
}

async function ensureDatabase(places: Places, port: number): Promise<Address> {
  const client = connect(targetOf(places, port, "postgres"), { max: 1 });
  try {
    const [found] = await client`select from pg_database where datname = ${databaseOwner}`;
    if (!found) await client`create database ${client(databaseOwner)}`;
  } catch (error) {
    // A process that was killed while it created the database has left the server to finish the work.
    if (!alreadyThere.has(databaseErrorOf(error)?.code)) throw error;
  } finally {
    await client.end();
  }
  return targetOf(places, port, databaseOwner);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
