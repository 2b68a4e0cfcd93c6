import type { Sql } from "postgres";
import { drizzle } from "drizzle-orm/postgres-js";
import type { AuditWall } from "./app-role.ts";
import { ensureAppRole, findRights, grantWork } from "./app-role.ts";
import { databaseErrorOf } from "./errors.ts";
import { isCurrent, migrateDatabase } from "./migrations.ts";
import type { Target } from "./target.ts";

/**
 * How a database is reached: as the role that works, and as its owner, who migrates and gives the role its rights. Without an owner the
 * role that works has to be it. With a `password` the role that works is made where it does not exist.
 */
export type Targets = { readonly app: Target; readonly owner?: Target | undefined; readonly password?: string };

const notAllowed = "42501";
const wrongPassword: ReadonlySet<string | undefined> = new Set(["28P01", "28000"]);

/** Sees to it that the role that works has every table and its rights; says how far it is kept from the audit log. */
export async function prepareForWork(app: Sql, { app: target, owner, password }: Targets): Promise<AuditWall> {
  const found = await findReady(app);
  if (found) return found;
  if (!owner) {
    await migrateDatabase(target).catch((error: unknown) => {
      throw databaseErrorOf(error)?.code === notAllowed ? new Error(cannotMigrate, { cause: error }) : error;
    });
    return (await findRights(app)).wall;
  }
  await migrateDatabase(owner, async (client) => {
    if (password !== undefined) await ensureAppRole(client, password);
    await grantWork(client, await roleOf(app));
  });
  return (await findRights(app)).wall;
}

const cannotMigrate =
  "Databasens tabeller är inte av den här versionen, och rollen i DATABASE_URL får inte ändra dem. Ange ägarens adress i DATABASE_OWNER_URL.";

/** The wall of a database that needs nothing done; undefined for one that does, or does not let the role in yet. */
async function findReady(app: Sql): Promise<AuditWall | undefined> {
  try {
    if (!(await isCurrent(drizzle(app)))) {
      // A server that is not there, or a role that is not let in, is told by an error of its own.
      await app`select 1`;
      return undefined;
    }
    const { complete, wall } = await findRights(app);
    return complete ? wall : undefined;
  } catch (error) {
    if (wrongPassword.has(databaseErrorOf(error)?.code)) return undefined;
    throw error;
  }
}

async function roleOf(app: Sql): Promise<string> {
  const [row] = await app<{ name: string }[]>`select current_user as name`;
  return row?.name ?? "";
}
