import { asc, eq } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { persons } from "../schema/persons.ts";

/** An invented person (exempelperson) for trying the product. */
export type ExamplePerson = { readonly id: string; readonly name: string; readonly email: string };

/** The invented persons, in the order they were written down. */
export async function listExamplePersons(db: Database): Promise<ExamplePerson[]> {
  return await db
    .select({ id: persons.id, name: persons.name, email: persons.email })
    .from(persons)
    .where(eq(persons.example, true))
    .orderBy(asc(persons.createdAt), asc(persons.email));
}

/** Writes down invented persons that are not there already, and gives back each one's id by e-mail address. */
export async function saveExamplePersons(
  db: Database,
  wanted: readonly { readonly name: string; readonly email: string }[],
): Promise<ReadonlyMap<string, string>> {
  for (const { name, email } of wanted) {
    await db.insert(persons).values({ name, email, example: true }).onConflictDoNothing({ target: persons.email });
  }
  return new Map((await listExamplePersons(db)).map(({ id, email }) => [email, id]));
}
