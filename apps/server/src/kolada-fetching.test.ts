import { findPreview, listRuns } from "@foljsam/database";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { testClock } from "../../ingest/src/clock.fixture.ts";
import { type KoladaServer, startKoladaServer } from "../../../test/kolada-server/kolada-server.ts";
import { type FreshDatabase, openFreshDatabase } from "../../../test/postgres/database.ts";
import { exampleTemplate } from "../../../test/postgres/servers.ts";
import { koladaFetching, type ServerFetching } from "./kolada-fetching.ts";

let database: FreshDatabase;
let kolada: KoladaServer;
let fetching: ServerFetching;
const told: string[] = [];
beforeAll(async () => {
  database = await openFreshDatabase(exampleTemplate);
});
afterAll(() => database.close());
beforeEach(async () => {
  told.length = 0;
  const figure = { kpi: "N15428", municipality: "1080", period: 2025, value: 87.5 };
  kolada = await startKoladaServer({ figures: [figure], titles: {} });
  const log = (line: string) => told.push(line);
  fetching = koladaFetching(database.db, { fetch, clock: testClock(), url: kolada.url, log });
});
afterEach(async () => {
  await fetching.stop();
  await kolada.stop();
});

async function ended() {
  await expect.poll(() => fetching.latest()?.status, { timeout: 20_000 }).not.toBe("running");
  return fetching.latest();
}

test("a fetch by button ends in a preview and commits nothing; one runs at a time", async () => {
  const runs = (await listRuns(database.db)).length;
  expect(fetching.latest()).toBeNull();
  const started = fetching.start("blekinge");
  expect(started).toMatchObject({ status: "running", preview: null });
  expect(fetching.start("blekinge").id).toBe(started.id);
  const done = await ended();
  expect(done).toMatchObject({ id: started.id, status: "done", reason: null });
  expect(done?.answered).toBe(done?.asked);
  expect(await findPreview(database.db, done?.preview ?? "")).toMatchObject({ difference: { new: 1 } });
  expect(await listRuns(database.db)).toHaveLength(runs);
});

test("a page that does not come ends it with Kolada's reason and no preview", async () => {
  for (let tries = 0; tries < 5; tries++) kolada.troubles.push({ kind: "status", status: 503 });
  fetching.start("blekinge");
  expect(await ended()).toMatchObject({
    status: "failed",
    preview: null,
    reason: { code: "kolada-unavailable", facts: { status: 503, tries: 5 } },
  });
});

test("the schedule commits what came whole, once, and leaves everything be when a page does not come", async () => {
  for (let tries = 0; tries < 5; tries++) kolada.troubles.push({ kind: "status", status: 503 });
  const runs = (await listRuns(database.db)).length;
  await fetching.fetchAll();
  expect(told.at(-1)).toBe("Kolada, blekinge: ingenting hämtades, och det som finns ligger kvar.");
  const failed = { collaboration: "blekinge", status: "failed", reason: { code: "kolada-unavailable" } };
  expect(fetching.scheduled()).toMatchObject([failed]);
  expect(await listRuns(database.db)).toHaveLength(runs);
  await fetching.fetchAll();
  expect((await listRuns(database.db))[0]).toMatchObject({ by: "Kolada, enligt schema", difference: { new: 1 } });
  expect(fetching.scheduled()).toMatchObject([{ collaboration: "blekinge", status: "done" }]);
  await fetching.fetchAll();
  expect(told.at(-1)).toBe("Kolada, blekinge: inget nytt.");
  expect(await listRuns(database.db)).toHaveLength(runs + 1);
});
