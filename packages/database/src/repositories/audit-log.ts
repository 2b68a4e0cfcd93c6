import type { AuditedRow, AuditEntry } from "@foljsam/domain";
import { isSealed } from "@foljsam/domain";
import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { type ChainLink, type ChainWalk, type KnownLink, walkChain } from "./walk-chain.ts";

/** Which entries are meant: without a field, all. `from` and `to` are days (ISO), both included, as a Swedish calendar has them. */
export type AuditFilter = {
  readonly kinds?: readonly string[] | undefined;
  readonly key?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const batchSize = 1000;

// What an entry's hash is over, said here too and not asked of the database's own function: who changes that is found.
const text = sql`jsonb_build_object('number', e.number, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'act', e.act,
  'person', e.person, 'actor', e.actor, 'action', e.action, 'kind', e.kind, 'key', e.key, 'before', e.before, 'after', e.after)::text`;

/** Entries of the audit log (händelseloggen), the newest first: those before a number, and at most so many. */
export async function listAuditEntries(
  db: Database,
  filter: AuditFilter,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  const rows = await db.execute<EntryRow>(sql`
    select e.*, e.number::float8 as number, e.act::float8 as act, ${text} as text from audit.entry e
    where ${meant(filter)} and ${before === undefined ? sql`true` : sql`e.number < ${before}`}
    order by e.number desc limit ${limit}`);
  return await opened(db, rows);
}

/** Entries of the audit log in the order they were made, some at a time. */
export async function* streamAuditEntries(db: Database, filter: AuditFilter): AsyncGenerator<readonly AuditEntry[]> {
  for (let after = 0; ;) {
    const rows = await db.execute<EntryRow>(sql`
      select e.*, e.number::float8 as number, e.act::float8 as act, ${text} as text from audit.entry e
      where ${meant(filter)} and e.number > ${after} order by e.number limit ${batchSize}`);
    const last = rows.at(-1);
    if (!last) return;
    yield await opened(db, rows);
    after = last.number;
  }
}

/** What a check of the log found: the walk along its chain, and how many sealed values are not what their seals say. */
export type AuditCheck = ChainWalk & { readonly brokenSeals: number };

/** Checks the whole audit log: that no entry has been changed, taken away or moved, nor what is sealed. See `walkChain` on `known`. */
export async function checkAuditLog(db: Database, known?: KnownLink): Promise<AuditCheck> {
  const walk = await walkChain(readLinks(db), known);
  const [seals] = await db.execute<{ broken: number }>(sql`
    select (select count(*) from audit.sealed_value where salt is not null
        and seal <> encode(sha256(convert_to(salt || E'\n' || value, 'UTF8')), 'hex'))::int
      + (select count(*) from audit.entry e where not exists (select from audit.sealed_value s where s.seal = e.actor))::int as broken`);
  return { ...walk, brokenSeals: seals?.broken ?? 0 };
}

async function* readLinks(db: Database): AsyncGenerator<ChainLink> {
  for (let after = 0; ;) {
    const rows = await db.execute<ChainLink>(sql`
      select e.number::float8 as number, e.previous, e.hash, ${text} as text from audit.entry e
      where e.number > ${after} order by e.number limit ${batchSize}`);
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = last.number;
  }
}

/** Who is said to have acted, by key, the name as it was said last. */
export async function listAuditActors(db: Database): Promise<{ readonly person: string; readonly name: string }[]> {
  return await db.execute(sql`
    select distinct on (e.person) e.person, s.value::jsonb ->> 'name' as name
    from (select person, actor, max(number) as number from audit.entry where person is not null group by person, actor) e
      join audit.sealed_value s on s.seal = e.actor
    where s.value is not null order by e.person, e.number desc`);
}

/** The tables that the log has entries of. */
export async function listAuditKinds(db: Database): Promise<string[]> {
  const rows = await db.execute<{ kind: string }>(sql`select distinct kind from audit.entry order by kind`);
  return rows.map(({ kind }) => kind);
}

function meant({ kinds, key, person, from, to }: AuditFilter): SQL {
  const day = (iso: string) => sql`${iso}::date::timestamp at time zone 'Europe/Stockholm'`;
  const next = (iso: string) => sql`(${iso}::date + 1)::timestamp at time zone 'Europe/Stockholm'`;
  const conditions = [
    kinds && sql`e.kind = any(${sql.param([...kinds])}::text[])`,
    key !== undefined && sql`e.key = ${key}`,
    person !== undefined && sql`e.person = ${person}::uuid`,
    from !== undefined && sql`e.at >= ${day(from)}`,
    to !== undefined && sql`e.at < ${next(to)}`,
  ];
  return sql.join([sql`true`, ...conditions.filter((condition) => condition instanceof Object)], sql` and `);
}

/** An entry as it is stored: who acted is under seal. */
type EntryRow = Omit<AuditEntry, "actor"> & { readonly actor: string };

/** Entries with what is sealed of persons opened. Figures stay sealed: what is hidden of them is told where they are shown. */
async function opened(db: Database, rows: readonly EntryRow[]): Promise<AuditEntry[]> {
  const actors = rows.map(({ actor }) => actor);
  const fields = rows.flatMap(({ before, after }) => [before, after].flatMap((row) => Object.values(row ?? {})));
  const seals = fields.flatMap((value) => (isSealed(value) ? [value.sealed] : []));
  const found = await db.execute<{ seal: string; value: string | null }>(sql`
    select seal, value from audit.sealed_value where seal = any(${sql.param(actors)}::text[])
      or (seal = any(${sql.param(seals)}::text[]) and person is not null)`);
  const values = new Map(found.map(({ seal, value }) => [seal, value]));
  const open = (row: AuditedRow | null) =>
    row &&
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        isSealed(value) ? { sealed: value.sealed, opened: values.get(value.sealed) ?? null } : value,
      ]),
    );
  return rows.map(({ actor, before, after, at, ...row }) => {
    const said = values.get(actor);
    return {
      ...row,
      at: new Date(at).toISOString(),
      actor: said == null ? null : JSON.parse(said),
      before: open(before),
      after: open(after),
    };
  });
}
