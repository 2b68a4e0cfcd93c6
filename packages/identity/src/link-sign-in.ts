import { actingAs, type Database, findSignInLink, takeSignInLink } from "@foljsam/database";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { IdentitySettings } from "./identity-settings.ts";
import { weaknessOf } from "./password-strength.ts";
import { hashOf } from "./sign-in-link.ts";
import { addressHeader } from "./visitor.ts";

const acceptBody = z.object({
  token: z.string().max(100),
  name: z.string().trim().max(200).optional(),
  email: z.string().trim().toLowerCase().max(200).optional(),
  password: z.string().max(1000).optional(),
});

/** Coming in by a link: an invitation, or the first coordinator's. With a password it is set; without one the person goes on to add a passkey. */
export function linkSignIn(db: Database, { today }: IdentitySettings) {
  return {
    id: "sign-in-links",
    endpoints: {
      lookAtLink: createAuthEndpoint(
        "/link/look",
        { method: "POST", body: z.object({ token: z.string().max(100) }) },
        async (ctx) => ctx.json({ link: await findSignInLink(db, hashOf(ctx.body.token), new Date()) }),
      ),
      acceptLink: createAuthEndpoint("/link/accept", { method: "POST", body: acceptBody }, async (ctx) => {
        const { token, name = "", email = "", password } = ctx.body;
        const link = await findSignInLink(db, hashOf(token), new Date());
        if (!link) throw new APIError("FORBIDDEN", { code: "LINK_IS_USED_UP" });
        const person = link.person ?? { name, email };
        if (person.name === "") throw new APIError("BAD_REQUEST", { code: "NAME_IS_MISSING" });
        if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(person.email))
          throw new APIError("BAD_REQUEST", { code: "EMAIL_IS_WRONG" });
        const weakness = password === undefined ? null : weaknessOf(password, person);
        if (weakness) throw new APIError("BAD_REQUEST", { code: weakness });
        const passwordHash = password === undefined ? null : await ctx.context.password.hash(password);
        const from = ["webb", ctx.headers?.get(addressHeader)].filter(Boolean).join(" ");
        const actor = { person: link.person?.id ?? null, name: person.name, from };
        const id = await actingAs(actor, () =>
          takeSignInLink(db, hashOf(token), new Date(), { person, passwordHash, today: today() }),
        );
        const user = id === null ? null : await ctx.context.internalAdapter.findUserById(id);
        if (!user) throw new APIError("FORBIDDEN", { code: "LINK_IS_USED_UP" });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ person: user.id });
      }),
    },
    rateLimit: [{ window: 60, max: 20, pathMatcher: (path: string) => path.startsWith("/link/") }],
  };
}
