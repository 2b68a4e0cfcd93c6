import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApi, openWriteLimits, today } from "@foljsam/api";
import { actingAs, type Database, listRuns, openDatabase } from "@foljsam/database";
import { openIdentity } from "@foljsam/identity";
import { systemClock } from "@foljsam/ingest";
import { exampleLoader, loadExample, loadExamplePersons, prepareDatabase } from "@foljsam/intake";
import { koladaFetching } from "./kolada-fetching.ts";
import { keepSchedule } from "./kolada-schedule.ts";
import { loadDashboard } from "./dashboard.ts";
import { createListener } from "./listener.ts";
import { readIdentitySettings } from "./identity-settings.ts";
import { requestLog } from "./request-log.ts";
import type { Settings } from "./settings.ts";
import { cutSlowBodies, patience, serverOptions } from "./slow-requests.ts";

/** A server that answers on `url`, what it has loaded in Swedish lines, and how to stop it. */
export type RunningServer = {
  readonly url: string;
  readonly loaded: readonly string[];
  stop(): Promise<void>;
};

const dataFiles = fileURLToPath(new URL("../../../data", import.meta.url));
const farewell = 5_000;

const starter = { person: null, name: "Följsam", from: "start" };
const fetcher = { person: null, name: "Följsam", from: "hämtning från Kolada" };

const thinWall =
  "Händelseloggen ägs av den roll som Följsam arbetar som i databasen. Den skyddas av spärrar som den rollen kan ta bort: ange en annan roll i DATABASE_URL och ägaren i DATABASE_OWNER_URL.";

/** Opens the database, loads what the product brings with it, and answers on the port. Throws what the port or the database throws. */
export async function startServer(settings: Settings, log: (line: string) => void): Promise<RunningServer> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl, databaseReadUrl: readUrl, dataDir } = settings;
  const database = await openDatabase({ url, ownerUrl, readUrl, dataDir, log });
  try {
    const loaded = [`Databas: ${database.describe}.`];
    if (database.auditWall === "owner") loaded.push(thinWall);
    const prepared = await actingAs(starter, () => prepareDatabase(database.db, dataFiles));
    for (const { name, goals, indicators, groups } of prepared) {
      loaded.push(`${name}: ${goals.length} delmål, ${indicators.length} indikatorer, ${groups.length} grupper.`);
    }
    if (!settings.empty && (await holdsNothingElse(database.db))) {
      await actingAs(starter, () => loadExample(database.db, join(dataFiles, "example")));
      loaded.push(
        "Exempeldata är inläst; påhittade utfall är märkta som påhittade. Utan exempeldata: npm start -- --empty",
      );
    }
    const identitySettings = await readIdentitySettings(settings, log);
    if (identitySettings.examples) {
      await actingAs(starter, () => loadExamplePersons(database.db, join(dataFiles, "example")));
    }
    const identity = openIdentity(database.db, identitySettings);
    const kolada = koladaFetching(database.db, { fetch, clock: systemClock, url: settings.koladaUrl, log });
    const api = createApi({
      db: database.db,
      read: database.read,
      ready: database.ready,
      today,
      log,
      revision: String(Date.now()),
      limits: openWriteLimits(database.db),
      identity,
      kolada,
      site: settings.site,
    });
    const dashboard = await loadDashboard();
    if (!dashboard) loaded.push("Sidorna är inte byggda: bara API:et svarar.");
    const server = createServer(
      serverOptions(patience),
      createListener(
        api,
        dashboard,
        { behindProxy: settings.behindProxy, publicUrl: settings.site.publicUrl },
        settings.requestLog ? requestLog() : undefined,
      ),
    );
    cutSlowBodies(server, patience);
    const port = await listen(server, settings);
    const first = await identity.firstCoordinator();
    const outwards = settings.site.publicUrl ?? `http://localhost:${port}`;
    if (first) loaded.push(`Ingen samordnare finns än. Länken gäller i ett dygn och en gång: ${outwards}${first.path}`);
    const stopping = new AbortController();
    const { koladaSchedule } = settings;
    const kept =
      koladaSchedule &&
      keepSchedule(koladaSchedule, () => actingAs(fetcher, kolada.fetchAll), {
        clock: systemClock,
        stop: stopping.signal,
        log,
      });
    const stop = async () => {
      stopping.abort();
      await close(server);
      await kolada.stop();
      await kept;
      await database.close();
    };
    return { url: `http://localhost:${port}`, loaded, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whether the example may be loaded: nobody has loaded anything else, and a start that was cut short is taken up again. */
async function holdsNothingElse(db: Database): Promise<boolean> {
  return (await listRuns(db)).every((run) => run.by === exampleLoader);
}

async function listen(server: Server, { port, host }: Settings): Promise<number> {
  server.listen(port, host);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Lets requests under way finish, but not for ever. */
async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), farewell);
  await closed;
  clearTimeout(impatience);
}
