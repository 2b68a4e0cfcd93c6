import type { Membership } from "@foljsam/domain";
import { DomainError } from "@foljsam/domain";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { collaborations } from "../schema/collaborations.ts";
import { groups } from "../schema/groups.ts";
import { memberships } from "../schema/memberships.ts";
import { persons } from "../schema/persons.ts";

/** A membership with whose it is, and the area code of the principal that a member sits for. */
export type HeldMembership = Membership & {
  readonly id: number;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly principal: string | null;
};

/** A membership to record: `person` is the key of the person. */
export type NewMembership = Omit<Membership, "revoked"> & {
  readonly person: string;
  readonly principal: string | null;
};

/** Whose or which memberships to list: `person` by key, `collaboration` by slug. */
export type MembershipFilter = {
  readonly person?: string | undefined;
  readonly collaboration?: string | undefined;
  readonly id?: number | undefined;
};

/** The memberships (ledamotskap) there are and have been, by name of the person and day. */
export async function listMemberships(db: Database, filter: MembershipFilter): Promise<HeldMembership[]> {
  const rows = await db
    .select({ membership: memberships, person: persons, collaboration: collaborations.slug, group: groups.slug })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.person))
    .innerJoin(collaborations, eq(collaborations.id, memberships.collaboration))
    .leftJoin(groups, eq(groups.id, memberships.group))
    .where(
      and(
        filter.person === undefined ? undefined : eq(memberships.person, filter.person),
        filter.collaboration === undefined ? undefined : eq(collaborations.slug, filter.collaboration),
        filter.id === undefined ? undefined : eq(memberships.id, filter.id),
      ),
    )
    .orderBy(asc(persons.name), asc(memberships.heldFrom), asc(memberships.id));
  return rows.map(({ membership, person: { id, name, email }, collaboration, group }) => ({
    id: membership.id,
    person: { id, name, email },
    role: membership.role,
    collaboration,
    group,
    principal: membership.principal,
    from: membership.heldFrom,
    until: membership.heldUntil,
    revoked: membership.revoked,
  }));
}

/**
 * Records that a person holds a role. One that says the same of the same person is kept once, however often it is sent.
 * Errors: collaboration-, group- and person-not-found.
 */
export async function recordMembership(db: Database, membership: NewMembership): Promise<HeldMembership> {
  const { person, collaboration: slug, group: groupSlug, role, principal, from, until } = membership;
  return await withTransaction(db, async (tx) => {
    await lockMemberships(tx);
    const [own] = await tx.select({ key: collaborations.id }).from(collaborations).where(eq(collaborations.slug, slug));
    if (!own) throw new DomainError("collaboration-not-found", { collaboration: slug });
    const ofSlug = and(eq(groups.collaboration, own.key), eq(groups.slug, groupSlug ?? ""));
    const [group] = groupSlug === null ? [] : await tx.select({ key: groups.id }).from(groups).where(ofSlug);
    if (groupSlug !== null && !group) throw new DomainError("group-not-found", { group: groupSlug });
    const [known] = await tx.select({ key: persons.id }).from(persons).where(eq(persons.id, person));
    if (!known) throw new DomainError("person-not-found");
    const same = (await listMemberships(tx, { person, collaboration: slug })).find((one) => isSame(one, membership));
    if (same) return same;
    const [recorded] = await tx
      .insert(memberships)
      .values({
        person,
        collaboration: own.key,
        group: group?.key ?? null,
        role,
        principal,
        heldFrom: from,
        heldUntil: until,
      })
      .returning({ id: memberships.id });
    return await findMembership(tx, recorded?.id as number);
  });
}

/**
 * Changes the last day of a membership, or takes it back. `change` is given it and all those of its collaboration, while nobody else
 * changes any, and throws when it cannot be changed. Error: membership-not-found.
 */
export async function changeMembership(
  db: Database,
  id: number,
  change: (known: HeldMembership, all: readonly HeldMembership[]) => Pick<Membership, "until" | "revoked">,
): Promise<HeldMembership> {
  return await withTransaction(db, async (tx) => {
    await lockMemberships(tx);
    const known = await findMembership(tx, id);
    const { until, revoked } = change(known, await listMemberships(tx, { collaboration: known.collaboration }));
    await tx.update(memberships).set({ heldUntil: until, revoked }).where(eq(memberships.id, id));
    return { ...known, until, revoked };
  });
}

/** Lets one membership at a time be recorded or changed, until the transaction ends: each is held against all the others. */
async function lockMemberships(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('membership'))`);
}

function isSame(known: HeldMembership, { role, group, principal, from, until }: NewMembership): boolean {
  const said = [role, group, principal, from, until];
  return (
    !known.revoked &&
    [known.role, known.group, known.principal, known.from, known.until].every((it, i) => it === said[i])
  );
}

async function findMembership(db: Database, id: number): Promise<HeldMembership> {
  const [found] = await listMemberships(db, { id });
  if (!found) throw new DomainError("membership-not-found", { membership: id });
  return found;
}
