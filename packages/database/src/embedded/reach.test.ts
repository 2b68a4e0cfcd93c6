import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBinaries } from "./binaries.ts";
import { joinEmbedded } from "./join.ts";
import { choosePlaces, reachableBinaries } from "./places.ts";
import { canReach } from "./server-user.ts";

const nobody = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

let folder: string;
let closed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foljsam-reach-"));
  chmodSync(folder, 0o755);
  closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a long path gets its socket in the temporary folder, since a socket's name is short", () => {
  const { sockets } = choosePlaces(join(folder, "å".repeat(60)));
  expect(sockets).toMatch(/foljsam-[0-9a-f]{16}$/);
  expect(choosePlaces(folder).sockets).toBe(join(folder, "postgres", "socket"));
});

asRoot("as root", () => {
  test("another user reaches what every folder above lets through, and no more", () => {
    expect(canReach(nobody, join(folder, "data", "inside"))).toBe(true);
    expect(canReach(nobody, join(closed, "data"))).toBe(false);
    expect(canReach({ uid: 0, gid: 0 }, join(closed, "data"))).toBe(true);
    expect(canReach(null, join(closed, "data"))).toBe(true);
  });

  test("a data folder that the server cannot enter gives way to one that it can, and a line says so", async () => {
    const dataDir = join(closed, ".data");
    const { home } = choosePlaces(dataDir);
    const lines: string[] = [];
    const joined = await joinEmbedded(dataDir, (line) => lines.push(line));
    try {
      expect(home).toMatch(/^\/var\/lib\/foljsam\/[0-9a-f]{16}$/);
      expect(lines.join("\n")).toContain(home);
      expect(lines.join("\n")).toContain(dataDir);
      expect(joined.describe).toContain(home);
      expect(existsSync(dataDir)).toBe(false);
    } finally {
      await joined.leave();
      rmSync(home, { recursive: true });
    }
  });

  test("programs that the server's user cannot run are copied to where it can, once", async () => {
    const found = await findBinaries();
    const inside = (program: string) => program.replace(found.root, join(closed, "native"));
    cpSync(found.root, join(closed, "native"), { recursive: true, verbatimSymlinks: true });
    cpSync(join(found.root, "..", "package.json"), join(closed, "package.json"));
    const hidden = {
      root: join(closed, "native"),
      initdb: inside(found.initdb),
      postgres: inside(found.postgres),
      pgCtl: inside(found.pgCtl),
    };
    const shelter = join(folder, "shelter");
    const copy = reachableBinaries(hidden, nobody, shelter);
    expect(copy.root.startsWith(shelter)).toBe(true);
    expect(reachableBinaries(copy, nobody, shelter)).toBe(copy);
    const { ino } = statSync(copy.postgres);
    expect(reachableBinaries(hidden, nobody, shelter)).toEqual(copy);
    expect(statSync(copy.postgres).ino).toBe(ino);
  });
});
