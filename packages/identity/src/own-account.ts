import type { GenericEndpointContext } from "@better-auth/core";
import type { Database } from "@foljsam/database";
import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  getSessionFromCtx,
  sessionMiddleware,
} from "better-auth/api";
import { z } from "zod";
import { areOffered } from "./example-sign-in.ts";
import type { IdentitySettings } from "./identity-settings.ts";
import { weaknessOf } from "./password-strength.ts";
import { isWhole } from "./second-factor.ts";
import type { SignedInPerson } from "./signed-in-person.ts";

/** What a person sees and does with their own account (mitt konto): who they are to us, their sessions, and their ways of signing in. */
export function ownAccount(db: Database, settings: IdentitySettings) {
  return {
    id: "own-account",
    hooks: {
      before: [{ matcher: ({ path }: { path?: string }) => path === "/change-password", handler: strongEnough }],
    },
    endpoints: {
      signedIn: createAuthEndpoint({ method: "GET", requireHeaders: true }, async (ctx) => {
        const found = await wholeOf(ctx);
        return found?.whole ? found.person : null;
      }),
      who: createAuthEndpoint("/who", { method: "GET" }, async (ctx) => {
        const found = await wholeOf(ctx);
        if (!found) return ctx.json({ person: null });
        const { name, example } = found.person;
        return ctx.json({ person: { name, example, whole: found.whole } });
      }),
      ways: createAuthEndpoint("/ways", { method: "GET" }, async (ctx) => {
        const offered = settings.providers.map(({ id, name }) => ({ id, name }));
        return ctx.json({ providers: offered, examples: await areOffered(db, settings, ctx.headers) });
      }),
      account: createAuthEndpoint("/account", { method: "GET", use: [sessionMiddleware] }, async (ctx) => {
        const { user, session: current } = ctx.context.session;
        const sessions = await ctx.context.internalAdapter.listSessions(user.id, { onlyActiveSessions: true });
        return ctx.json({
          person: { name: user.name, email: user.email, example: user["example"] === true },
          ways: await waysOf(ctx, user.id),
          method: current["method"] ?? null,
          sessions: sessions
            .toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
            .map(({ id, token, userAgent, ipAddress, createdAt, updatedAt }) => ({
              id,
              userAgent: userAgent ?? "",
              address: ipAddress ?? "",
              createdAt,
              updatedAt,
              current: token === current.token,
            })),
        });
      }),
      endSession: createAuthEndpoint(
        "/session/end",
        { method: "POST", body: z.object({ session: z.uuid() }), use: [sessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          const own = await ctx.context.internalAdapter.listSessions(user.id);
          const found = own.find(({ id }) => id === ctx.body.session);
          if (!found) throw new APIError("NOT_FOUND", { code: "SESSION_NOT_FOUND" });
          await ctx.context.internalAdapter.deleteSession(found.token);
          return ctx.json({ ended: found.id });
        },
      ),
    },
  };
}

/** Holds a new password to the same as the first one. */
const strongEnough = createAuthMiddleware(async (ctx) => {
  const found = await getSessionFromCtx(ctx);
  const { newPassword } = ctx.body as { newPassword?: unknown };
  const weakness = found && typeof newPassword === "string" ? weaknessOf(newPassword, found.user) : null;
  if (weakness) throw new APIError("BAD_REQUEST", { code: weakness });
});

/** Who has a session, and whether they have proved it by enough. */
async function wholeOf(ctx: GenericEndpointContext): Promise<{ person: SignedInPerson; whole: boolean } | null> {
  const found = await getSessionFromCtx(ctx);
  if (!found) return null;
  const { user, session } = found;
  const method: string | null = session["method"] ?? null;
  const example = user["example"] === true;
  const hasOneTimeCode = user["twoFactorEnabled"] === true;
  const hasPasskey = method === "link" && (await waysOf(ctx, user.id)).passkeys.length > 0;
  const person = { id: user.id, name: user.name, email: user.email, session: session.id, example };
  return { person, whole: isWhole({ method, hasOneTimeCode, hasPasskey }) };
}

type Passkey = { readonly id: string; readonly name: string | null; readonly createdAt: Date };

/** By what a person can sign in. */
async function waysOf(ctx: GenericEndpointContext, person: string) {
  const where = [{ field: "userId", value: person }];
  const accounts = await ctx.context.internalAdapter.findAccounts(person);
  const passkeys = await ctx.context.adapter.findMany<Passkey>({ model: "passkey", where });
  const [code] = await ctx.context.adapter.findMany<{ verified: boolean }>({ model: "twoFactor", where });
  return {
    password: accounts.some(({ providerId }) => providerId === "credential"),
    providers: accounts.map(({ providerId }) => providerId).filter((id) => id !== "credential"),
    oneTimeCode: code?.verified === true,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name, createdAt })),
  };
}
