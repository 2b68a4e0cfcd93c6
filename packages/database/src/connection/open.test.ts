import { inject, expect, test } from "vitest";
import { onPostgres, withFreshDatabase } from "../../../../test/postgres/database.ts";
import { listAreas, saveAreas } from "../repositories/areas.ts";
import { withTransaction } from "./database.ts";
import { openDatabase } from "./open.ts";
import { connect } from "./target.ts";

const karlskrona = { code: "1080", name: "Karlskrona", kind: "municipality" } as const;

/** The same database as the role that the product works as. */
function asAppRole(ownerUrl: string): string {
  return Object.assign(new URL(inject("postgresAppUrl") as string), { pathname: new URL(ownerUrl).pathname }).href;
}

/** Runs `work` on the URL of an empty database, without any tables. */
async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const server = inject("postgresUrl") as string;
  const name = `empty_${Math.random().toString(36).slice(2)}`;
  const admin = connect({ url: server }, { max: 1 });
  await admin`create database ${admin(name)}`;
  try {
    await work(Object.assign(new URL(server), { pathname: name }).href);
  } finally {
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  }
}

onPostgres("opening a database", () => {
  test("it runs on the version it is said to", () =>
    withFreshDatabase(async ({ db }) => {
      const [row] = await db.execute<{ server_version: string }>("show server_version");
      expect(row?.server_version.split(".")[0]).toBe(inject("postgresVersion"));
    }));

  test("several who open an empty database at once all get its tables", () =>
    withEmptyDatabase(async (url) => {
      const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
      for (const each of opened) expect(await each.ready()).toBe(true);
      for (const each of opened) expect(await listAreas(each.db)).toEqual([]);
      await Promise.all(opened.map((each) => each.close()));
    }));

  test("a database is described without its password, and is a server", () =>
    withFreshDatabase(async ({ kind, describe, url }) => {
      const { pathname, port, password } = new URL(url);
      expect(kind).toBe("server");
      expect(describe).toBe(`PostgreSQL-servern 127.0.0.1:${port}, databasen ${pathname.slice(1)}`);
      expect(describe).not.toContain(password);
    }));

  test("it is not ready when a migration is missing, or all of them", () =>
    withFreshDatabase(async ({ ownerUrl, ready }) => {
      const owner = connect({ url: ownerUrl }, { max: 1 });
      expect(await ready()).toBe(true);
      await owner`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
      expect(await ready()).toBe(false);
      await owner`drop schema drizzle cascade`;
      expect(await ready()).toBe(false);
      await owner.end();
    }));

  test("a role that owns nothing is given its rights by the owner, and then opens it alone", () =>
    withEmptyDatabase(async (ownerUrl) => {
      const url = asAppRole(ownerUrl);
      await expect(openDatabase({ url })).rejects.toThrow(/DATABASE_OWNER_URL/);
      const opened = await openDatabase({ url, ownerUrl });
      expect(opened.auditWall).toBe("apart");
      await saveAreas(opened.db, [karlskrona]);
      await opened.close();
      const again = await openDatabase({ url });
      expect(await listAreas(again.db)).toEqual([karlskrona]);
      await again.close();
    }));

  test("a database whose owner is the role that works says so, and its tables are made over when another is named", () =>
    withEmptyDatabase(async (ownerUrl) => {
      const alone = await openDatabase({ url: ownerUrl });
      expect(alone.auditWall).toBe("owner");
      await alone.close();
      const apart = await openDatabase({ url: asAppRole(ownerUrl), ownerUrl });
      expect(apart.auditWall).toBe("apart");
      await saveAreas(apart.db, [karlskrona]);
      await expect(apart.db.execute("delete from audit.entry")).rejects.toThrow(/delete from audit.entry/);
      await apart.close();
    }));

  test("reads go to the replica when one is named, and it counts for being ready", () =>
    withFreshDatabase((main) =>
      withEmptyDatabase(async (readUrl) => {
        const opened = await openDatabase({ url: main.url, readUrl });
        await saveAreas(opened.db, [karlskrona]);
        expect(await listAreas(opened.db)).toEqual([karlskrona]);
        expect(opened.read).not.toBe(opened.db);
        expect(await opened.ready()).toBe(false);
        expect(await opened.read.execute("select current_database() as name")).toEqual([
          { name: new URL(readUrl).pathname.slice(1) },
        ]);
        await opened.close();
      }),
    ));

  test("a server that is not there is an error, not a wait without end", async () => {
    await expect(openDatabase({ url: "postgres://nobody:x@127.0.0.1:1/none" })).rejects.toThrow(/ECONNREFUSED/);
  });

  test("a transaction inside another shares its fate", () =>
    withFreshDatabase(async ({ db }) => {
      const failed = withTransaction(db, async (tx) => {
        await withTransaction(tx, (inner) => saveAreas(inner, [karlskrona]));
        expect(await listAreas(tx)).toEqual([karlskrona]);
        throw new Error("given up");
      });
      await expect(failed).rejects.toThrow("given up");
      expect(await listAreas(db)).toEqual([]);
    }));
});
