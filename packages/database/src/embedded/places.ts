import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";
import { canReach, chooseServerUser, giveTo } from "./server-user.ts";

/** Where an embedded server keeps its things. `home` holds what the product's processes share, `store` what is PostgreSQL's own. */
export type Places = {
  readonly home: string;
  readonly store: string;
  readonly cluster: string;
  readonly passwordFile: string;
  /** The password of the role that the product works as. */
  readonly appPasswordFile: string;
  readonly log: string;
  /** Folder of the Unix socket; null where there are no such sockets and the server listens on 127.0.0.1. */
  readonly sockets: string | null;
  readonly user: ServerUser | null;
};

const rootHome = "/var/lib/foljsam";
const longestSocketFolder = 80;

/** Chooses the places for a data folder: the folder itself, or a reachable one when the product runs as root and the server could not enter it. */
export function choosePlaces(dataDir: string, shelter = rootHome): Places {
  const wanted = resolve(dataDir);
  const wantedUser = chooseServerUser(join(wanted, "postgres", "cluster"));
  const home = canReach(wantedUser, wanted) ? wanted : join(shelter, hash(wanted));
  const store = join(home, "postgres");
  const cluster = join(store, "cluster");
  const user = home === wanted ? wantedUser : chooseServerUser(cluster);
  return {
    home,
    store,
    cluster,
    passwordFile: join(store, "password"),
    appPasswordFile: join(store, "app-password"),
    log: join(home, "postgres.log"),
    sockets: process.platform === "win32" ? null : chooseSocketFolder(store),
    user,
  };
}

/** The binaries themselves, or a copy of them where the server's user cannot run them in place. */
export function reachableBinaries(binaries: Binaries, user: ServerUser | null, shelter = rootHome): Binaries {
  if (!user || spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/" }).status === 0) return binaries;
  const copy = join(shelter, "programs", packageVersion(binaries));
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomUUID()}`;
    mkdirSync(unfinished, { recursive: true });
    cpSync(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    moveUnlessThere(unfinished, copy);
  }
  const moved = (program: string) => join(copy, relative(binaries.root, program));
  return {
    root: copy,
    initdb: moved(binaries.initdb),
    postgres: moved(binaries.postgres),
    pgCtl: moved(binaries.pgCtl),
  };
}

/** Makes the socket folder, private to the server's user; refuses one in the common temporary folder that somebody else has put there. */
export function prepareSocketFolder(folder: string, user: ServerUser | null): void {
  const owner = user?.uid ?? process.getuid?.();
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder, { mode: 0o700 });
    giveTo(user, folder);
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== owner) throw new Error(`Mappen ${folder} tillhör någon annan.`);
  chmodSync(folder, 0o700);
}

function chooseSocketFolder(store: string): string {
  const beside = join(store, "socket");
  return Buffer.byteLength(beside) <= longestSocketFolder ? beside : join(tmpdir(), `foljsam-${hash(store)}`);
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

function packageVersion(binaries: Binaries): string {
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(join(binaries.root, "..", "package.json"), "utf8"),
  );
  return `${name.split("/").at(-1)}-${version}`;
}

function hash(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 16);
}
