import { expect, test } from "vitest";
import { onPostgres, openFreshDatabase } from "../../../../test/postgres/database.ts";
import { openRateLimit } from "./write-limit.ts";

onPostgres("how often somebody may do something", () => {
  test("is counted for each by all processes together, and says how long there is to wait", async () => {
    const { db, close } = await openFreshDatabase();
    const limit = { name: "prov", times: 3, seconds: 600 };
    const [one, other] = [openRateLimit(db, limit), openRateLimit(db, limit)];
    expect([await one("a"), await other("a"), await one("a")]).toEqual([null, null, null]);
    const wait = await other("a");
    expect(wait).toBeGreaterThan(590);
    expect(wait).toBeLessThanOrEqual(600);
    expect(await one("b")).toBeNull();
    expect(await openRateLimit(db, { ...limit, name: "annat" })("a")).toBeNull();
    await close();
  });

  test("all at once are counted one by one", async () => {
    const { db, close } = await openFreshDatabase();
    const count = openRateLimit(db, { name: "prov", times: 5, seconds: 600 });
    const waits = await Promise.all(Array.from({ length: 20 }, () => count("a")));
    expect(waits.filter((wait) => wait === null)).toHaveLength(5);
    await close();
  });

  test("who it is cannot be read in the database", async () => {
    const { db, close } = await openFreshDatabase();
    await openRateLimit(db, { name: "prov", times: 1, seconds: 600 })("192.0.2.7");
    const rows = await db.execute("select * from write_limit");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("192.0.2");
    await close();
  });
});
