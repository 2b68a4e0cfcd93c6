import { randomUUID } from "node:crypto";
import type { Database, OpenDatabase } from "@foljsam/database";
import { openDatabase } from "@foljsam/database";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { connect } from "../../packages/database/src/connection/target.ts";
import { emptyTemplate, type Template } from "./servers.ts";

const url = inject("postgresUrl");
const appUrl = inject("postgresAppUrl");

/** `describe` for tests that need the project's PostgreSQL: skipped, and counted as such, where that is not installed. */
export const onPostgres = url === null ? describe.skip : describe;

/** A migrated, empty database of one's own: its URL as the role that the product works as, and as its owner. */
export type FreshDatabase = OpenDatabase & { readonly url: string; readonly ownerUrl: string };

/** Opens a fresh database, or one with Blekinge and the example; `close` drops it. */
export async function openFreshDatabase(template: Template = emptyTemplate): Promise<FreshDatabase> {
  const copy = await copyDatabase(template);
  const opened = await openDatabase({ url: copy.url });
  const close = async () => {
    await opened.close();
    await copy.drop();
  };
  return { ...opened, url: copy.url, ownerUrl: copy.ownerUrl, close };
}

/** A copy of a template database: its URLs, and how to be rid of it. */
export async function copyDatabase(
  template: Template,
): Promise<{ url: string; ownerUrl: string; drop: () => Promise<void> }> {
  if (url === null || appUrl === null) throw new Error("PostgreSQL is not installed: put the test inside onPostgres.");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(url, (admin) => admin`create database ${admin(name)} template ${admin(template)}`);
  const urlAs = (role: string) => Object.assign(new URL(role), { pathname: name }).href;
  const drop = () => administer(url, (admin) => admin`drop database if exists ${admin(name)} with (force)`);
  return { url: urlAs(appUrl), ownerUrl: urlAs(url), drop };
}

/** Runs `work` on a fresh database and drops it. */
export async function withFreshDatabase<T>(work: (opened: FreshDatabase) => Promise<T>): Promise<T> {
  const opened = await openFreshDatabase();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** One fresh database for all tests of the surrounding `describe`, which leave it as it was: see `rolledBack`. */
export function sharedDatabase(): () => FreshDatabase {
  let opened: FreshDatabase | undefined;
  beforeAll(async () => {
    opened = await openFreshDatabase();
  });
  afterAll(async () => await opened?.close());
  return () => {
    if (!opened) throw new Error("The database opens before the first test.");
    return opened;
  };
}

/** A test body in a transaction that is always rolled back; functions that open their own take part in it. */
export function rolledBack(shared: () => FreshDatabase, work: (db: Database) => Promise<void>): () => Promise<void> {
  return async () => {
    const enough = new Error("rolled back");
    await shared()
      .db.transaction(async (tx) => {
        await work(tx);
        throw enough;
      })
      .catch((error: unknown) => {
        if (error !== enough) throw error;
      });
  };
}

async function administer(
  server: string,
  work: (admin: ReturnType<typeof connect>) => Promise<unknown>,
): Promise<void> {
  const admin = connect({ url: server }, { max: 1 });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
