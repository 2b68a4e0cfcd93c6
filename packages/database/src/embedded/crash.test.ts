import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { dataFolder, killServer, readNumbers, startWriter, until } from "./processes.fixture.ts";

const rounds = 10;
const victims = [undefined, "server", "children", "both"] as const;

async function inDataFolder(work: (dataDir: string) => Promise<void>): Promise<void> {
  const { dataDir, remove } = dataFolder();
  await work(dataDir).finally(remove);
}

test(
  `kill -9 of any of it, ${rounds} times at random moments, loses nothing that was acknowledged`,
  { timeout: 180_000 },
  () =>
    inDataFolder(async (dataDir) => {
      const acknowledged: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const writer = startWriter(dataDir, round * 100_000, 100_000);
        const enough = Math.floor(Math.random() * 40);
        await until(() => writer.acknowledged().length > enough);
        const victim = victims[round % victims.length];
        if (victim) killServer(dataDir, victim);
        await writer.kill();
        acknowledged.push(...writer.acknowledged());
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
      expect(await readNumbers(dataDir)).toEqual(expect.arrayContaining(acknowledged));
    }),
);

test("a first start that is killed at any moment is made good by the next", { timeout: 180_000 }, () =>
  inDataFolder(async (dataDir) => {
    for (const ms of [150, 400, 800]) {
      const writer = startWriter(dataDir, 0, 0);
      await Promise.race([wait(ms + Math.random() * 100), writer.said("joined")]);
      await writer.kill();
    }
    expect(await readNumbers(dataDir)).toEqual([]);
  }),
);
