import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@foljsam/database";
import { loadExample, prepareDatabase } from "@foljsam/intake";
import { appRole } from "../../packages/database/src/connection/app-role.ts";
import { prepareForWork } from "../../packages/database/src/connection/prepare.ts";
import { type Address, connect } from "../../packages/database/src/connection/target.ts";
import type { Binaries } from "../../packages/database/src/embedded/binaries.ts";
import { appPassword } from "../../packages/database/src/embedded/app-password.ts";
import { findBinaries } from "../../packages/database/src/embedded/binaries.ts";
import { initialiseCluster } from "../../packages/database/src/embedded/initialise.ts";
import { choosePlaces, reachableBinaries } from "../../packages/database/src/embedded/places.ts";
import { ensureRunning, stopServer } from "../../packages/database/src/embedded/server.ts";

/** The oldest PostgreSQL that is supported, from the system, and the one that comes with the product. */
export type PostgresVersion = "15" | "18";

declare module "vitest" {
  interface ProvidedContext {
    /** Which PostgreSQL the tests of a project run on; vitest.config.ts says it. */
    postgresVersion: PostgresVersion;
    /** Its administrator's URL; null where it is not installed. */
    postgresUrl: string | null;
    /** The same as the role that the product works as. */
    postgresAppUrl: string | null;
  }
}

const dataFiles = fileURLToPath(new URL("../../data", import.meta.url));
const systemRoot = "/usr/lib/postgresql/15";

// Test data need not survive a power cut.
const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** The migrated database that a test's own is copied from. */
export const emptyTemplate = "foljsam_template";

/** The same with Blekinge and the example loaded. */
export const exampleTemplate = "foljsam_example";

export type Template = typeof emptyTemplate | typeof exampleTemplate;

/**
 * Starts a server of its own in a temporary folder; undefined where that PostgreSQL is not installed. `url` is its administrator's,
 * `appUrl` that of the role that the product works as.
 * Its settings are quick rather than safe unless others are given.
 */
export async function startServer(
  version: PostgresVersion,
  settings: readonly string[] = fast,
): Promise<{ readonly url: string; readonly appUrl: string; readonly stop: () => Promise<void> } | undefined> {
  const found = version === "18" ? await findBinaries() : systemBinaries();
  if (!found) return undefined;
  const folder = mkdtempSync(join(tmpdir(), `foljsam-postgres-${version}-`));
  chmodSync(folder, 0o755);
  const places = { ...choosePlaces(folder), sockets: null };
  const binaries = reachableBinaries(found, places.user);
  await initialiseCluster(places, binaries);
  const target = await ensureRunning(places, binaries, settings);
  const admin = connect({ ...target, database: "postgres" }, { max: 1 });
  await admin`create database ${admin(emptyTemplate)}`;
  const password = appPassword(places);
  const app = { ...target, user: appRole, password, database: emptyTemplate };
  const client = connect(app, { max: 1 });
  await prepareForWork(client, { app, owner: { ...target, database: emptyTemplate }, password });
  await client.end();
  await admin`create database ${admin(exampleTemplate)} template ${admin(emptyTemplate)}`;
  await admin.end();
  const urlOf = (who: Address, database: string) =>
    `postgres://${who.user}:${who.password}@${who.host}:${who.port}/${database}`;
  await fillWithExample(urlOf(app, exampleTemplate));
  return {
    url: urlOf(target, "postgres"),
    appUrl: urlOf(app, "postgres"),
    stop: async () => {
      await stopServer(places, binaries);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fillWithExample(url: string): Promise<void> {
  const { db, close } = await openDatabase({ url });
  await prepareDatabase(db, dataFiles);
  await loadExample(db, join(dataFiles, "example"));
  await close();
}

function systemBinaries(): Binaries | undefined {
  const program = (name: string) => join(systemRoot, "bin", name);
  if (!existsSync(program("postgres"))) return undefined;
  return { root: systemRoot, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}
