import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { appRole } from "../connection/app-role.ts";
import type { Address } from "../connection/target.ts";
import { appPassword } from "./app-password.ts";
import { findBinaries } from "./binaries.ts";
import { initialiseCluster } from "./initialise.ts";
import { withLock } from "./lock.ts";
import type { Places } from "./places.ts";
import { choosePlaces, reachableBinaries } from "./places.ts";
import { ensureRunning, stopServer } from "./server.ts";
import { countUsers, registerUser } from "./users.ts";

/** This process's part in an embedded server. `leave` gives it up; the last one to leave stops the server. */
export type Joined = {
  /** As the owner, who may do anything. */
  readonly target: Address;
  /** As the role that the product works as; whoever opens the database sees to it that there is one. */
  readonly app: Address;
  readonly describe: string;
  readonly leave: () => Promise<void>;
};

/** Joins the embedded PostgreSQL of a data folder, which is created and started where that has not been done. */
export async function joinEmbedded(dataDir: string, log: (line: string) => void): Promise<Joined> {
  const places = choosePlaces(dataDir);
  makeHome(places);
  if (places.home !== resolve(dataDir)) {
    log(`Databasen läggs i ${places.home}: den körs inte som root och når inte ${resolve(dataDir)}.`);
  }
  const found = await findBinaries();
  const users = join(places.home, "users");
  const lock = join(places.home, "lock");
  return await withLock(lock, async () => {
    const binaries = reachableBinaries(found, places.user);
    if (binaries !== found) log(`Databasens program körs från kopian i ${binaries.root}, som nås utan root.`);
    await initialiseCluster(places, binaries);
    const signOff = registerUser(users);
    try {
      const target = await ensureRunning(places, binaries);
      const leave = () =>
        withLock(lock, async () => {
          signOff();
          if (countUsers(users) === 0) await stopServer(places, binaries);
        });
      const app = { ...target, user: appRole, password: appPassword(places) };
      return { target, app, describe: `inbyggd PostgreSQL 18 i ${places.home}`, leave };
    } catch (error) {
      signOff();
      throw error;
    }
  });
}

/** A folder that the product itself makes lets the server's user pass through to its own; others may not look. */
function makeHome({ home, user }: Places): void {
  const made = mkdirSync(home, { recursive: true });
  if (!made || !user) return;
  for (let folder = home; folder.startsWith(made); folder = dirname(folder)) chmodSync(folder, 0o711);
}
