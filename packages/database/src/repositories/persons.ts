import { DomainError } from "@foljsam/domain";
import { eq } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { persons } from "../schema/persons.ts";

/** A person (person) who can sign in, under a key of our own. */
export type Person = { readonly id: string; readonly name: string; readonly email: string };

/** Records a person by name and e-mail address; one whose address is known already is given back as known. */
export async function recordPerson(db: Database, { name, email }: Omit<Person, "id">): Promise<Person> {
  const address = email.trim().toLowerCase();
  return await withTransaction(db, async (tx) => {
    await tx.insert(persons).values({ name, email: address }).onConflictDoNothing();
    return await findPerson(tx, address);
  });
}

/** The person with an e-mail address. Error: person-not-found. */
export async function findPerson(db: Database, email: string): Promise<Person> {
  const { id, name, email: address } = persons;
  const [found] = await db
    .select({ id, name, email: address })
    .from(persons)
    .where(eq(address, email.trim().toLowerCase()));
  if (!found) throw new DomainError("person-not-found");
  return found;
}
