import type { Sql } from "postgres";

/** The role that the product works as in its embedded database, where the owner is kept for migrations alone. */
export const appRole = "foljsam_app";

/** Tables whose owner the product must be, since large loads make tables of their own into parts of them. */
const ownTables = "^(observation|observation_[0-9a-z]+|staged_observation_[0-9]+|staged_note)$";

/** Makes the role that the product works as, or gives it its password anew. */
export async function ensureAppRole(owner: Sql, password: string): Promise<void> {
  const [found] = await owner`select from pg_roles where rolname = ${appRole}`;
  const make = found ? "alter" : "create";
  const [statement] = await owner<{ text: string }[]>`
    select format('%s role %I login nosuperuser nocreatedb nocreaterole password %L', ${make}::text, ${appRole}::text, ${password}::text) as text`;
  await owner.unsafe(statement?.text ?? "");
}

/**
 * Lets a role work with everything but the audit log, which it may read. What the product itself changes the shape of (figures and
 * what is staged) becomes its own; of all else it can change rows and nothing more, so that no trigger can be taken away.
 */
export async function grantWork(owner: Sql, role: string): Promise<void> {
  const app = owner(role);
  await owner`grant usage, create on schema public to ${app}`;
  await owner`grant select, insert, update, delete on all tables in schema public to ${app}`;
  await owner`grant usage on all sequences in schema public to ${app}`;
  await owner`grant usage on schema drizzle to ${app}`;
  await owner`grant select on all tables in schema drizzle to ${app}`;
  await owner`grant usage on schema audit to ${app}`;
  await owner`grant select on all tables in schema audit to ${app}`;
  await owner`grant execute on function audit.forget(uuid) to ${app}`;
  const foreign = await owner<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname ~ ${ownTables}
      and pg_get_userbyid(c.relowner) <> ${role}`;
  for (const { name } of foreign) await owner`alter table ${owner(name)} owner to ${app}`;
}

/** How far the connected role is kept from the audit log: `apart` for one that can only read it, `owner` for one that could take its triggers away. */
export type AuditWall = "apart" | "owner";

/** Whether the connected role can work with every table, and how far it is kept from the audit log. */
export async function findRights(app: Sql): Promise<{ readonly complete: boolean; readonly wall: AuditWall }> {
  const [row] = await app<{ complete: boolean; owner: boolean }[]>`
    select not exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and (not has_table_privilege(oid, 'insert') or relname = 'observation' and not pg_has_role(relowner, 'usage')))
      and has_table_privilege('audit.entry', 'select') as complete,
      (select pg_has_role(relowner, 'usage') from pg_class where oid = 'audit.entry'::regclass) as owner`;
  return { complete: row?.complete ?? false, wall: row?.owner === false ? "apart" : "owner" };
}
