import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "foljsam-lock-"))) as unknown as void);
afterEach(() => rmSync(folder, { recursive: true }));

async function contend(file: string, count: number): Promise<number> {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: count }, () =>
      withLock(file, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await Promise.resolve();
        inside -= 1;
      }),
    ),
  );
  return most;
}

test("one at a time holds the lock, and it is gone afterwards", async () => {
  expect(await contend(join(folder, "lock"), 20)).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["has ended", "4194304 1"],
  ["had the number of another that lives", `${process.pid} 1`],
])("the lock of a process that %s is taken over by one of those who wait", async (_, holder) => {
  writeFileSync(join(folder, "lock"), holder);
  expect(await contend(join(folder, "lock"), 20)).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock that its process died before it had signed is taken over after a while", async () => {
  const lock = join(folder, "lock");
  writeFileSync(lock, "");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await withLock(lock, async () => "done")).toBe("done");
});

test("a failure inside gives the lock back", async () => {
  const lock = join(folder, "lock");
  await expect(withLock(lock, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await withLock(lock, async () => "done")).toBe("done");
});
