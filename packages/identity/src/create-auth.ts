import type { Database, identityStore } from "@foljsam/database";
import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { problemIn } from "./claims.ts";
import { cookiePrefix } from "./cookies.ts";
import { exampleSignIn } from "./example-sign-in.ts";
import type { IdentitySettings } from "./identity-settings.ts";
import { linkSignIn } from "./link-sign-in.ts";
import { ownAccount } from "./own-account.ts";
import { longestPassword, shortestPassword } from "./password-strength.ts";
import { providerSignIn } from "./provider-sign-in.ts";
import { accountRules, idleSeconds, sessionRules } from "./session-rules.ts";
import { addressHeader } from "./visitor.ts";

type Store = Awaited<ReturnType<typeof identityStore>>;

const loopbackHosts = ["localhost", "localhost:*", "127.0.0.1", "127.0.0.1:*", "[::1]", "[::1]:*"];

/** The library with the settings of this house. */
export function createAuth(db: Database, settings: IdentitySettings, database: Store) {
  const { publicUrl, secret, providers } = settings;
  return betterAuth({
    appName: "Följsam",
    baseURL: publicUrl ?? { allowedHosts: loopbackHosts, protocol: "http" },
    basePath: "/api/auth",
    secret,
    database,
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => settings.log(`Inloggning: ${message}`) },
    onAPIError: { errorURL: `${publicUrl ?? ""}/logga-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: { example: { type: "boolean", input: false, required: false, defaultValue: false } },
      validateUserInfo: ({ source }) => {
        const provider = providers.find(({ id }) => id === source.oauth?.providerId);
        const problem = provider ? problemIn(source.oauth?.profile ?? {}, provider) : null;
        return problem === null ? undefined : { error: problem };
      },
    },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] } },
    session: {
      expiresIn: idleSeconds,
      updateAge: 5 * 60,
      freshAge: 10 * 60,
      cookieCache: { enabled: false },
      additionalFields: { method: { type: "string", input: false, required: false } },
    },
    databaseHooks: { session: sessionRules, account: accountRules },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-in/social": { window: 60, max: 30 },
        "/two-factor/*": { window: 60, max: 10 },
        "/passkey/*": { window: 60, max: 40 },
        "/change-password": { window: 60, max: 10 },
        "/who": false,
      },
    },
    advanced: {
      cookiePrefix,
      disableOriginCheck: false,
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      ownAccount(db, settings),
      exampleSignIn(db, settings),
      linkSignIn(db, settings),
      providerSignIn(providers),
      twoFactor({ issuer: "Följsam", totpOptions: { period: 30, digits: 6 }, backupCodeOptions: { amount: 10 } }),
      passkey({
        rpName: "Följsam",
        rpID: publicUrl === null ? "localhost" : new URL(publicUrl).hostname,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: async ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
}

/** A passkey stands alone for who somebody is, so the device must have asked for a fingerprint, a face or a code. */
function mustBeVerified(verified: boolean | undefined): void {
  if (verified !== true) throw new APIError("UNAUTHORIZED", { code: "PASSKEY_WITHOUT_LOCK" });
}
