import { type Database, identityStore } from "@foljsam/database";
import { hashPassword } from "better-auth/crypto";

/** Writes down a person with a password, as if they had been invited and had chosen one; gives back their id. */
export async function givePassword(db: Database, email: string, password: string): Promise<string> {
  const store = (await identityStore(db))({ advanced: { database: { generateId: "uuid" } } });
  const now = new Date();
  const dates = { createdAt: now, updatedAt: now };
  const { id } = await store.create<Record<string, unknown>, { id: string }>({
    model: "user",
    data: { name: "Anna Åkesson", email, emailVerified: true, ...dates },
  });
  const hash = await hashPassword(password);
  await store.create({
    model: "account",
    data: { userId: id, accountId: id, providerId: "credential", password: hash, ...dates },
  });
  return id;
}
