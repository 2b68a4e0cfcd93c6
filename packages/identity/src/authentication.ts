import { type Database, identityStore } from "@foljsam/database";
import { betterAuth } from "better-auth/minimal";
import { cookiePrefix, withLastingCookie } from "./cookies.ts";
import { isLoopbackHost } from "./direct-request.ts";
import { exampleSignIn } from "./example-sign-in.ts";
import type { IdentitySettings } from "./identity-settings.ts";
import { isOpenPath } from "./open-paths.ts";
import { idleSeconds, sessionRules } from "./session-rules.ts";
import type { SignedInPerson } from "./signed-in-person.ts";
import { addressHeader } from "./visitor.ts";

/** Sign-in with the library loaded. */
export type Authentication = {
  readonly handle: (request: Request) => Promise<Response>;
  /** Who a cookie header belongs to. */
  readonly personOf: (cookie: string) => Promise<SignedInPerson | null>;
};

const loopbackHosts = ["localhost", "localhost:*", "127.0.0.1", "127.0.0.1:*", "[::1]", "[::1]:*"];

/** Sets the library up for this house. */
export async function openAuthentication(db: Database, settings: IdentitySettings): Promise<Authentication> {
  const auth = createAuth(db, settings, await identityStore(db));
  return {
    handle: async (request) => {
      const { pathname, host } = new URL(request.url);
      if (!isOpenPath(request.method, pathname)) return new Response(null, { status: 404 });
      if (settings.publicUrl === null && !isLoopbackHost(host)) return refusal(403, "PUBLIC_URL_NEEDED");
      return withLastingCookie(await auth.handler(request));
    },
    personOf: async (cookie) => {
      const found = await auth.api.getSession({ headers: new Headers({ cookie, host: "localhost" }) });
      if (!found) return null;
      const { user, session } = found;
      return { id: user.id, name: user.name, email: user.email, session: session.id, example: user.example === true };
    },
  };
}

function refusal(status: number, code: string): Response {
  return Response.json({ code }, { status });
}

function createAuth(db: Database, settings: IdentitySettings, database: Awaited<ReturnType<typeof identityStore>>) {
  const { publicUrl, secret } = settings;
  return betterAuth({
    appName: "Följsam",
    baseURL: publicUrl ?? { allowedHosts: loopbackHosts, protocol: "http" },
    basePath: "/api/auth",
    secret,
    database,
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => settings.log(`Inloggning: ${message}`) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { additionalFields: { example: { type: "boolean", input: false, required: false, defaultValue: false } } },
    session: {
      expiresIn: idleSeconds,
      updateAge: 5 * 60,
      freshAge: 10 * 60,
      cookieCache: { enabled: false },
      additionalFields: { method: { type: "string", input: false, required: false } },
    },
    databaseHooks: { session: sessionRules },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/get-session": false,
      },
    },
    advanced: {
      cookiePrefix,
      disableOriginCheck: false,
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [exampleSignIn(db, settings)],
  });
}
