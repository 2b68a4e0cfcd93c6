import { drizzle } from "drizzle-orm/postgres-js";
import { joinEmbedded } from "../embedded/join.ts";
import type { AuditWall } from "./app-role.ts";
import type { Database } from "./database.ts";
import { isCurrent } from "./migrations.ts";
import { prepareForWork, type Targets } from "./prepare.ts";
import { connect } from "./target.ts";

/**
 * Where to find the database. With `url` a PostgreSQL server (15 or later), its owner's `ownerUrl` where the role that works is another,
 * and, for reads, its replica at `readUrl`; without it the embedded server of `dataDir` (default `.data`).
 */
export type OpenOptions = {
  readonly url?: string | undefined;
  readonly ownerUrl?: string | undefined;
  readonly readUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly log?: ((line: string) => void) | undefined;
};

/** An open database. `describe` says in Swedish which one, `ready` whether it answers with every migration in place; `close` ends the connections and lets go of the embedded server. */
export type OpenDatabase = {
  readonly db: Database;
  /** For reads alone; the same as `db` unless a replica is named. */
  readonly read: Database;
  readonly kind: "embedded" | "server";
  readonly describe: string;
  /** How far the role that works is kept from the audit log. */
  readonly auditWall: AuditWall;
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Opens the database and brings its tables up to date; an embedded server is started, or joined where another process has started it. */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  const { url, ownerUrl, readUrl } = options;
  if (url) {
    const owner = ownerUrl ? { url: ownerUrl } : undefined;
    return open({ app: { url }, owner }, readUrl, "server", describeServer(url), async () => undefined);
  }
  const embedded = await joinEmbedded(options.dataDir ?? ".data", options.log ?? (() => undefined));
  const targets = { app: embedded.app, owner: embedded.target, password: embedded.app.password };
  return open(targets, undefined, "embedded", embedded.describe, embedded.leave);
}

async function open(
  targets: Targets,
  readUrl: string | undefined,
  kind: OpenDatabase["kind"],
  describe: string,
  leave: () => Promise<void>,
): Promise<OpenDatabase> {
  const client = connect(targets.app);
  const readClient = readUrl ? connect({ url: readUrl }) : client;
  const db = drizzle(client);
  const read = readUrl ? drizzle(readClient) : db;
  let closed: Promise<void> | undefined;
  const end = async () => {
    await Promise.all([...new Set([client, readClient])].map((each) => each.end({ timeout: 5 })));
    await leave();
  };
  const close = () => (closed ??= end());
  try {
    const auditWall = await prepareForWork(client, targets);
    const ready = async () => (await isCurrent(db)) && (read === db || (await isCurrent(read)));
    return { db, read, kind, describe, auditWall, ready, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function describeServer(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL-servern ${hostname}${port && `:${port}`}, databasen ${decodeURIComponent(pathname.slice(1))}`;
}
