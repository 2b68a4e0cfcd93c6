import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { programEnvironment } from "./binaries.ts";
import type { Places } from "./places.ts";
import { databaseOwner } from "./postmaster.ts";
import { giveTo } from "./server-user.ts";

/**
 * Creates the cluster unless it is there, with Swedish sorting and a password of its own. It is built under another name and moved
 * in place when it is whole, so that a start that was cut short leaves nothing but a folder that the next one removes.
 */
export async function initialiseCluster(places: Places, binaries: Binaries): Promise<void> {
  const { home, store, user } = places;
  const prefix = `${basename(store)}.new-`;
  for (const name of readdirSync(home).filter((each) => each.startsWith(prefix))) removeLeftover(join(home, name));
  if (existsSync(store)) return;

  const unfinished = join(home, prefix + randomBytes(6).toString("hex"));
  mkdirSync(unfinished, { mode: 0o700 });
  const password = join(unfinished, "password");
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveTo(user, password);
  giveTo(user, unfinished);
  const options = {
    pgdata: join(unfinished, "cluster"),
    username: databaseOwner,
    pwfile: password,
    auth: "scram-sha-256",
    encoding: "UTF8",
    locale: "C",
    "locale-provider": "icu",
    "icu-locale": "sv-SE",
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  await promisify(execFile)(binaries.initdb, ["--data-checksums", ...flags], {
    ...user,
    cwd: unfinished,
    env: programEnvironment(),
  });
  renameSync(unfinished, store);
  syncFolder(home);
}

/** An initdb that outlived the process that began it may still be writing there; then the next start removes it. */
function removeLeftover(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
  }
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
