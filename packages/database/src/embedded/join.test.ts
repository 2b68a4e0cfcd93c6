import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../connection/open.ts";
import { choosePlaces } from "./places.ts";
import { dataFolder, postmasterOf, readNumbers, startWriter, until } from "./processes.fixture.ts";

// The tests share a folder, since making a database takes longer than all else; each writes numbers of its own and stops what it starts.
const { dataDir, remove } = dataFolder();
afterAll(remove);

test("processes that start at once in a new folder share one server, and only the last to leave stops it", async () => {
  const writers = [0, 10, 20].map((from) => startWriter(dataDir, from, 2));
  await Promise.all(writers.map((writer, index) => writer.said(String(index * 10 + 1))));
  const pid = postmasterOf(dataDir);
  for (const writer of writers) {
    expect(postmasterOf(dataDir)).toBe(pid);
    await writer.leave();
  }
  expect(postmasterOf(dataDir)).toBeUndefined();
  expect(await readNumbers(dataDir)).toEqual([0, 1, 10, 11, 20, 21]);
  expect(postmasterOf(dataDir)).toBeUndefined();
});

test("a server whose process was killed is taken over by the next, which also stops it", async () => {
  const killed = startWriter(dataDir, 30, 1);
  await killed.said("30");
  const pid = postmasterOf(dataDir);
  await killed.kill();
  const next = startWriter(dataDir, 31, 1);
  await next.said("31");
  expect(postmasterOf(dataDir)).toBe(pid);
  await next.leave();
  expect(postmasterOf(dataDir)).toBeUndefined();
});

test("a server that has died is started again by the next process", async () => {
  const first = startWriter(dataDir, 40, 1);
  await first.said("40");
  process.kill(postmasterOf(dataDir) as number, "SIGKILL");
  await until(() => postmasterOf(dataDir) === undefined);
  expect(await readNumbers(dataDir)).toContain(40);
  await first.kill();
});

test("what dead processes have left, and numbers given anew to others, stop nobody", async () => {
  const before = await readNumbers(dataDir);
  const { home, cluster } = choosePlaces(dataDir);
  // This process has never been started at "1", so that is somebody else, now dead, who had its number.
  writeFileSync(join(home, "lock"), `${process.pid} 1`);
  mkdirSync(join(home, "users"), { recursive: true });
  writeFileSync(join(home, "users", "left-behind"), `${process.pid} 1`);
  mkdirSync(join(home, "postgres.new-left-behind"));
  writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n1\n5432\n\n\n  1 1\nready   \n`);
  expect(await readNumbers(dataDir)).toEqual(before);
  expect(postmasterOf(dataDir)).toBeUndefined();
  expect(readdirSync(home).sort()).toEqual(["postgres", "postgres.log", "users"]);
  expect(readdirSync(join(home, "users"))).toEqual([]);
});

test("the product works as a role that is no superuser, in a folder that had none too, and without its password file", async () => {
  const { appPasswordFile } = choosePlaces(dataDir);
  for (const round of ["made", "kept", "lost"]) {
    if (round === "lost") rmSync(appPasswordFile);
    const { db, auditWall, close } = await openDatabase({ dataDir });
    const [role] = await db.execute("select current_user as name, rolsuper from pg_roles where rolname = current_user");
    expect(role).toEqual({ name: "foljsam_app", rolsuper: false });
    expect(auditWall).toBe("apart");
    await close();
  }
  expect((statSync(appPasswordFile).mode & 0o777).toString(8)).toBe("600");
});

test("nobody else can read the password or reach the server", async () => {
  const writer = startWriter(dataDir);
  await writer.said("joined");
  const { passwordFile, sockets, cluster, store } = choosePlaces(dataDir);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(mode(passwordFile)).toBe("600");
  expect(readFileSync(passwordFile, "utf8")).toMatch(/^[\w-]{32}$/);
  expect([store, sockets as string, cluster].map(mode)).toEqual(["700", "700", "700"]);
  expect(readFileSync(join(cluster, "pg_hba.conf"), "utf8")).not.toMatch(/^[^#]*\btrust\b/m);
  await writer.leave();
});
