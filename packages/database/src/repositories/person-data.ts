import { DomainError } from "@foljsam/domain";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { memberships } from "../schema/memberships.ts";
import { persons } from "../schema/persons.ts";

/** What stands in the place of the name of somebody who has been erased. */
const erasedName = "Borttagen person";

/** All that is stored about a person (personuppgifter), by table; secrets are left out. */
export type PersonData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Everything that is stored about a person, and what the audit log tells that they have done. Error: person-not-found. */
export async function exportPerson(db: Database, id: string): Promise<PersonData> {
  const [row] = await db.execute<{ data: PersonData }>(sql`
    select jsonb_build_object(
      'person', (select jsonb_agg(to_jsonb(p)) from person p where p.id = ${id}),
      'memberships', (select coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('group', g.name) order by m.id), '[]')
        from membership m left join collaboration_group g on g.id = m.group_id where m.person_id = ${id}),
      'sessions', (select coalesce(jsonb_agg(to_jsonb(s) - 'token' order by s.created_at), '[]') from session s where s.person_id = ${id}),
      'waysToSignIn', (select coalesce(jsonb_agg(jsonb_build_object('provider', a.provider_id, 'key', a.account_id, 'since', a.created_at) order by a.created_at), '[]')
        from account a where a.person_id = ${id}),
      'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'device', k.device_type, 'since', k.created_at) order by k.created_at), '[]')
        from passkey k where k.person_id = ${id}),
      'invitations', (select coalesce(jsonb_agg(to_jsonb(l) - 'token_hash' order by l.created_at), '[]') from sign_in_link l where l.person_id = ${id}),
      'actions', (select coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'at', e.at, 'as', v.value::jsonb, 'action', e.action,
          'kind', e.kind, 'key', e.key) order by e.number), '[]')
        from audit.entry e join audit.sealed_value v on v.seal = e.actor where e.person = ${id})
    ) as data`);
  if (!row?.data["person"]) throw new DomainError("person-not-found");
  return row.data;
}

/**
 * Erases a person (radering): name, address, sessions and ways to sign in go, also out of the audit log, and memberships are taken back.
 * What they have done stays, under a key without a name. Error: person-not-found, also for somebody who has been erased.
 */
export async function erasePerson(db: Database, id: string): Promise<void> {
  await withTransaction(db, async (tx) => {
    const [known] = await tx
      .select({ erasedAt: persons.erasedAt })
      .from(persons)
      .where(eq(persons.id, id))
      .for("update");
    if (!known || known.erasedAt) throw new DomainError("person-not-found");
    for (const table of ["session", "account", "passkey", "one_time_code", "sign_in_link"]) {
      await tx.execute(sql`delete from ${sql.identifier(table)} where person_id = ${id}`);
    }
    await tx.update(memberships).set({ revoked: true }).where(eq(memberships.person, id));
    await tx
      .update(persons)
      .set({
        name: erasedName,
        email: `${id}@borttagen.invalid`,
        emailVerified: false,
        image: null,
        twoFactorEnabled: false,
        erasedAt: new Date(),
      })
      .where(eq(persons.id, id));
    // What has just been done is written down before its names are forgotten.
    await tx.execute(sql`set constraints all immediate`);
    await tx.execute(sql`select audit.forget(${id}::uuid)`);
  });
}
