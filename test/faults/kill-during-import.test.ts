import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  postmasterOf,
  type ServerProcess,
  signInAsExample,
  startServerProcess,
  temporaryDataDir,
} from "../../apps/server/src/server.fixture.ts";

type Acknowledged = { readonly run: number; readonly indicator: string };
type Run = {
  readonly run: number;
  readonly file: { readonly name: string };
  readonly difference: { readonly new: number };
};

const rounds = 4;
const rowsPerFile = 3_000;
const longestMs = 800;

describe("power gone in the middle of an import", () => {
  const dataDir = temporaryDataDir();

  test("whenever server and database are killed, every acknowledged import is whole after the next start", async () => {
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < rounds; round++) {
      const server = await startServerProcess(dataDir);
      await expectWhole(server.url, acknowledged);
      const enough = Promise.withResolvers<void>();
      const importing = importUntilKilled(server.url, round, (one, number) => {
        acknowledged.push(one);
        if (number === round) enough.resolve();
      });
      if (round > 0) await enough.promise;
      await wait(Math.random() * longestMs);
      await kill(server);
      await importing;
    }
    const server = await startServerProcess(dataDir);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await expectWhole(server.url, acknowledged);
    expect(acknowledged.length).toBeGreaterThanOrEqual(6);
    expect(await server.end("SIGINT")).toBe(0);
  });

  async function kill(server: ServerProcess): Promise<void> {
    const postgres = postmasterOf(dataDir);
    if (postgres === null) throw new Error("The database was not running.");
    process.kill(postgres, "SIGKILL");
    await server.end("SIGKILL");
  }
});

/** Round 0 is killed before or during its first import, the later ones after some have been acknowledged. */
async function importUntilKilled(
  url: string,
  round: number,
  acknowledge: (one: Acknowledged, number: number) => void,
): Promise<void> {
  const cookie = await signInAsExample(url).catch(() => "");
  for (let number = 1; ; number++) {
    const indicator = `N${90_000 + round * 100 + number}`;
    try {
      const form = new FormData();
      form.set("file", new File([fileOf(indicator)], `${indicator}.csv`));
      const { id } = (await (
        await fetch(`${url}/api/v1/imports`, { method: "POST", body: form, headers: { cookie } })
      ).json()) as {
        id: string;
      };
      const committed = await fetch(`${url}/api/v1/imports/${id}/commit`, { method: "POST", headers: { cookie } });
      const { run } = (await committed.json()) as { run: Run };
      acknowledge({ run: run.run, indicator }, number);
    } catch {
      return;
    }
  }
}

/** Rows enough that the reading takes a moment: every year, sex and area that the indicator can have. */
function fileOf(indicator: string): string {
  const areas = ["0010", "1060", "1080", "1081", "1082", "1083"];
  const rows = Array.from({ length: rowsPerFile }, (_, index) => {
    const year = 1900 + (Math.floor(index / (areas.length * 3)) % 200);
    return `${indicator},${areas[index % areas.length]},${year},${"TKM"[Math.floor(index / areas.length) % 3]},${index / 7}`;
  });
  return ["kpi,municipality_id,year,gender,value", ...rows, ""].join("\n");
}

/** Every acknowledged run is there under its number, and every run there is has all of its rows. */
async function expectWhole(url: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const told = (await (await fetch(`${url}/api/v1/imports`)).json()) as { runs: Run[] };
  // The example's own runs are none of these.
  const runs = told.runs.filter(({ file }) => /^N\d+\.csv$/.test(file.name));
  const nameOf = new Map(runs.map((run) => [run.run, run.file.name]));
  for (const { run, indicator } of acknowledged) expect(nameOf.get(run)).toBe(`${indicator}.csv`);
  for (const run of runs) {
    const indicator = run.file.name.replace(".csv", "");
    const found = await fetch(`${url}/api/v1/observations?indicator=${indicator}`);
    const { observations } = (await found.json()) as { observations: unknown[] };
    expect([indicator, run.difference.new, observations.length]).toEqual([indicator, rowsPerFile, rowsPerFile]);
  }
}
