import type { DBAdapterInstance } from "@better-auth/core/db/adapter";
import type { Database } from "../connection/database.ts";
import { accounts } from "../schema/accounts.ts";
import { oneTimeCodes } from "../schema/one-time-codes.ts";
import { passkeys } from "../schema/passkeys.ts";
import { persons } from "../schema/persons.ts";
import { rateLimits } from "../schema/rate-limits.ts";
import { sessions } from "../schema/sessions.ts";
import { verifications } from "../schema/verifications.ts";

/**
 * Where the sign-in of `packages/identity` keeps its things, by the names that better-auth has for them. Loaded when somebody signs
 * in, so that the command line need not carry it.
 */
export async function identityStore(db: Database): Promise<DBAdapterInstance> {
  const { drizzleAdapter } = await import("@better-auth/drizzle-adapter");
  return drizzleAdapter(db, {
    provider: "pg",
    transaction: true,
    schema: {
      user: persons,
      session: sessions,
      account: accounts,
      verification: verifications,
      twoFactor: oneTimeCodes,
      passkey: passkeys,
      rateLimit: rateLimits,
    },
  });
}
