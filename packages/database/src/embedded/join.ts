import { chmodSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Target } from "../connection/target.ts";
import { findBinaries } from "./binaries.ts";
import { initialiseCluster } from "./initialise.ts";
import { withLock } from "./lock.ts";
import { choosePlaces, reachableBinaries } from "./places.ts";
import { ensureRunning, stopServer } from "./server.ts";
import { countUsers, registerUser } from "./users.ts";

/** This process's part in an embedded server. `leave` gives it up; the last one to leave stops the server. */
export type Joined = {
  readonly target: Target;
  readonly describe: string;
  readonly leave: () => Promise<void>;
};

/** Joins the embedded PostgreSQL of a data folder, which is created and started where that has not been done. */
export async function joinEmbedded(dataDir: string, log: (line: string) => void): Promise<Joined> {
  const places = choosePlaces(dataDir);
  const users = join(places.home, "users");
  const lock = join(places.home, "lock");
  const found = await findBinaries();
  // The server's user passes through the home to its own folder, so others may pass but not look.
  mkdirSync(places.home, { recursive: true });
  if (places.user) chmodSync(places.home, 0o711);
  if (places.home !== resolve(dataDir))
    log(`Databasens filer läggs i ${places.home}: databasen körs inte som root och når inte ${resolve(dataDir)}.`);

  const binaries = await withLock(lock, async () => {
    const reachable = reachableBinaries(found, places.user);
    if (reachable !== found) log(`Databasens program körs från ${reachable.root}, en kopia som nås utan root.`);
    return reachable;
  });
  const { target, leave } = await withLock(lock, async () => {
    await initialiseCluster(places, binaries);
    const signOff = registerUser(users);
    try {
      return { target: await ensureRunning(places, binaries), leave: signOff };
    } catch (error) {
      signOff();
      throw error;
    }
  });
  return {
    target,
    describe: `inbyggd PostgreSQL 18 i ${places.home}`,
    leave: () =>
      withLock(lock, async () => {
        leave();
        if (countUsers(users) === 0) await stopServer(places, binaries);
      }),
  };
}
