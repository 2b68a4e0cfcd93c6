import { and, eq, gt, isNull, ne } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { accounts } from "../schema/accounts.ts";
import { collaborations } from "../schema/collaborations.ts";
import { oneTimeCodes } from "../schema/one-time-codes.ts";
import { memberships } from "../schema/memberships.ts";
import { persons } from "../schema/persons.ts";
import { sessions } from "../schema/sessions.ts";
import { signInLinks } from "../schema/sign-in-links.ts";
import { recordMembership } from "./memberships.ts";
import { type Person, recordPerson } from "./persons.ts";

/** A link that lets somebody in once: an invitation (inbjudan) of a person, or the first coordinator's, of nobody yet. */
export type SignInLink = {
  readonly kind: "invitation" | "first-coordinator";
  readonly person: Person | null;
};

/** A link to keep: the hash of its secret, and until when it holds. */
export type NewSignInLink = { readonly person: string | null; readonly tokenHash: string; readonly expiresAt: Date };

/** Keeps a link, an invitation where it is somebody's; earlier ones of the same kind and person that have not been used hold no more. */
export async function keepSignInLink(db: Database, { person, tokenHash, expiresAt }: NewSignInLink): Promise<void> {
  const kind = person === null ? "first-coordinator" : "invitation";
  await withTransaction(db, async (tx) => {
    const earlier = person === null ? isNull(signInLinks.person) : eq(signInLinks.person, person);
    await tx.delete(signInLinks).where(and(eq(signInLinks.kind, kind), earlier, isNull(signInLinks.usedAt)));
    await tx.insert(signInLinks).values({ kind, person, tokenHash, expiresAt });
  });
}

/** The link with a hash, where it still holds. */
export async function findSignInLink(db: Database, tokenHash: string, now: Date): Promise<SignInLink | null> {
  const [found] = await db
    .select({ kind: signInLinks.kind, id: persons.id, name: persons.name, email: persons.email })
    .from(signInLinks)
    .leftJoin(persons, eq(persons.id, signInLinks.person))
    .where(holds(tokenHash, now));
  if (!found) return null;
  const { kind, id, name, email } = found;
  return { kind, person: id === null || name === null || email === null ? null : { id, name, email } };
}

const holds = (tokenHash: string, now: Date) =>
  and(eq(signInLinks.tokenHash, tokenHash), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now));

/** What whoever uses a link has given: who they are, where the link does not say, and the hash of a password, where they chose one. */
export type LinkAnswer = {
  readonly person: Omit<Person, "id">;
  readonly passwordHash: string | null;
  /** The day from which the first coordinator is one (ISO). */
  readonly today: string;
};

/**
 * Uses a link up, and gives back the id of the person whom it lets in; null where it does not hold. Whatever let that person in before
 * besides passkeys and providers is over: a link is also the way back for who has lost a telephone or a password.
 */
export async function takeSignInLink(
  db: Database,
  tokenHash: string,
  now: Date,
  { person: given, passwordHash, today }: LinkAnswer,
): Promise<string | null> {
  return await withTransaction(db, async (tx) => {
    const [link] = await tx.update(signInLinks).set({ usedAt: now }).where(holds(tokenHash, now)).returning();
    if (!link) return null;
    const person = link.person ?? (await recordPerson(tx, given)).id;
    if (link.kind === "first-coordinator") await makeCoordinator(tx, person, today);
    await tx.update(persons).set({ emailVerified: true, twoFactorEnabled: false }).where(eq(persons.id, person));
    await tx.delete(oneTimeCodes).where(eq(oneTimeCodes.userId, person));
    await tx.delete(sessions).where(eq(sessions.userId, person));
    await tx.delete(accounts).where(and(eq(accounts.userId, person), eq(accounts.providerId, "credential")));
    if (passwordHash !== null) {
      const account = { userId: person, providerId: "credential", accountId: person, password: passwordHash };
      await tx.insert(accounts).values(account);
    }
    return person;
  });
}

async function makeCoordinator(tx: Database, person: string, today: string): Promise<void> {
  for (const { collaboration } of await tx.select({ collaboration: collaborations.slug }).from(collaborations)) {
    const whole = { group: null, principal: null, from: today, until: null };
    await recordMembership(tx, { person, collaboration, role: "coordinator", ...whole });
  }
}

/** Whether there is a coordinator (samordnare) who is not invented and whose appointment has not been taken back. */
export async function hasCoordinator(db: Database): Promise<boolean> {
  const [found] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.person))
    .where(and(eq(memberships.role, "coordinator"), ne(memberships.revoked, true), eq(persons.example, false)))
    .limit(1);
  return found !== undefined;
}
