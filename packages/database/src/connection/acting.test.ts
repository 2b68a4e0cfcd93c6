import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { onPostgres, sharedDatabase } from "../../../../test/postgres/database.ts";
import { actingAs } from "./acting.ts";
import type { Database } from "./database.ts";
import { withTransaction } from "./database.ts";

const anna = { person: "5b0c1f0e-5d3e-4a51-9c0e-0d4f3f0d0a01", name: "Anna Åkesson", from: "webb 10.0.0.1" };

onPostgres("who acts", () => {
  const database = sharedDatabase();

  const told = async (db: Database): Promise<unknown> => {
    const [row] = await db.execute<{ actor: string | null }>(
      sql`select nullif(current_setting('foljsam.actor', true), '') as actor`,
    );
    return row?.actor == null ? null : JSON.parse(row.actor);
  };

  test("a transaction tells the database on whose behalf it is", async () => {
    expect(await actingAs(anna, () => withTransaction(database().db, told))).toEqual(anna);
  });

  test("the next transaction on the same connection is nobody's", async () => {
    const { db } = database();
    await actingAs(anna, () => withTransaction(db, told));
    expect(await Promise.all(Array.from({ length: 10 }, () => withTransaction(db, told)))).toEqual(
      Array.from({ length: 10 }, () => null),
    );
  });

  test("two who act at once are not taken for one another", async () => {
    const { db } = database();
    const bo = { ...anna, name: "Bo", person: null };
    const both = [anna, bo].map((who) => actingAs(who, () => withTransaction(db, (tx) => withTransaction(tx, told))));
    expect(await Promise.all(both)).toEqual([anna, bo]);
  });
});
