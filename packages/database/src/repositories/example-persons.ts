import type { Membership } from "@foljsam/domain";
import { asc, eq } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { groups } from "../schema/groups.ts";
import { memberships } from "../schema/memberships.ts";
import { persons } from "../schema/persons.ts";

/** An invented person (exempelperson) for trying the product. */
export type ExamplePerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The roles they are there to show. */
  readonly roles: readonly (Pick<Membership, "role" | "until"> & {
    /** The group's name; null for a role of the whole collaboration. */
    readonly group: string | null;
  })[];
};

/** The invented persons, in the order they were written down. */
export async function listExamplePersons(db: Database): Promise<ExamplePerson[]> {
  const rows = await db
    .select({
      id: persons.id,
      name: persons.name,
      email: persons.email,
      role: memberships.role,
      until: memberships.heldUntil,
      group: groups.name,
    })
    .from(persons)
    .leftJoin(memberships, eq(memberships.person, persons.id))
    .leftJoin(groups, eq(groups.id, memberships.group))
    .where(eq(persons.example, true))
    .orderBy(asc(persons.createdAt), asc(persons.email), asc(memberships.id));
  const found = new Map<string, ExamplePerson>();
  for (const { id, name, email, role, until, group } of rows) {
    const roles = found.get(id)?.roles ?? [];
    found.set(id, { id, name, email, roles: role === null ? roles : [...roles, { role, until, group }] });
  }
  return [...found.values()];
}

/** Writes down invented persons that are not there already, and gives back each one's id by e-mail address. */
export async function saveExamplePersons(
  db: Database,
  wanted: readonly { readonly name: string; readonly email: string }[],
): Promise<ReadonlyMap<string, string>> {
  await withTransaction(db, async (tx) => {
    for (const { name, email } of wanted) {
      await tx.insert(persons).values({ name, email, example: true }).onConflictDoNothing({ target: persons.email });
    }
  });
  return new Map((await listExamplePersons(db)).map(({ id, email }) => [email, id]));
}
