import { userInfo } from "node:os";
import { actingAs, type Database, listAreas, openDatabase } from "@foljsam/database";
import { prepareDatabase } from "@foljsam/intake";
import type { Clock } from "./clock.ts";
import type { Terminal } from "./progress-bar.ts";

/** What the command line needs from outside: where to write, where the database, the product's own data and Kolada are. */
export type IngestSurroundings = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly terminal: Terminal;
  readonly databaseUrl?: string | undefined;
  readonly databaseOwnerUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly dataFiles: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly koladaUrl?: string | undefined;
  /** Asked for by what goes on until it is told to stop. */
  readonly stop: () => AbortSignal;
};

/** Opens the database for as long as the work takes; an empty one first gets the product's own areas and collaborations. */
export async function withDatabase<T>(
  { databaseUrl, databaseOwnerUrl, dataDir, dataFiles }: IngestSurroundings,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ url: databaseUrl, ownerUrl: databaseOwnerUrl, dataDir });
  try {
    return await actingAs({ person: null, name: userInfo().username, from: "kommandorad" }, async () => {
      const isUntouched = (await listAreas(database.db)).length === 0;
      if (isUntouched) await prepareDatabase(database.db, dataFiles);
      return await work(database.db);
    });
  } finally {
    await database.close();
  }
}
