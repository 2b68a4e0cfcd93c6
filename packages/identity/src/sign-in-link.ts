import { createHash, randomBytes } from "node:crypto";
import { type Database, hasCoordinator, keepSignInLink } from "@foljsam/database";

/** A link to give to somebody: where it leads on our pages, and until when. Its secret is in the path and kept nowhere. */
export type IssuedLink = { readonly path: string; readonly expiresAt: Date };

const hour = 3_600_000;

/** Makes the link of an invitation (inbjudan) to a person, which holds for seven days and once. */
export async function inviteLink(db: Database, person: string, now: Date): Promise<IssuedLink> {
  return await issue(db, person, "/inbjudan", new Date(now.getTime() + 7 * 24 * hour));
}

/** Makes the link of the first coordinator, which holds for a day and once; null where there is a coordinator already. */
export async function firstCoordinatorLink(db: Database, now: Date): Promise<IssuedLink | null> {
  if (await hasCoordinator(db)) return null;
  return await issue(db, null, "/forsta-samordnaren", new Date(now.getTime() + 24 * hour));
}

async function issue(db: Database, person: string | null, page: string, expiresAt: Date): Promise<IssuedLink> {
  const token = randomBytes(32).toString("base64url");
  await keepSignInLink(db, { person, tokenHash: hashOf(token), expiresAt });
  return { path: `${page}?nyckel=${token}`, expiresAt };
}

/** What is kept of a link's secret. It is random enough to need no salt. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
