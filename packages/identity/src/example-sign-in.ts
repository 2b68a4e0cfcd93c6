import { type Database, hasCoordinator, listExamplePersons } from "@foljsam/database";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { IdentitySettings } from "./identity-settings.ts";
import { directHeader } from "./visitor.ts";

/**
 * Whether the example persons may be tried: the settings let nobody in from outside, the request came straight from this computer, and
 * no real person coordinates anything here.
 */
export async function areOffered(
  db: Database,
  { examples }: Pick<IdentitySettings, "examples">,
  headers: Headers | undefined,
): Promise<boolean> {
  return examples && headers?.get(directHeader) === "1" && !(await hasCoordinator(db));
}

/** Sign-in as an invented person by one press, for trying the product. */
export function exampleSignIn(db: Database, settings: IdentitySettings) {
  const refuse = async (headers: Headers | undefined) => {
    if (!(await areOffered(db, settings, headers))) throw new APIError("FORBIDDEN", { code: "EXAMPLES_ARE_OFF" });
  };
  return {
    id: "example-persons",
    endpoints: {
      listExamplePersons: createAuthEndpoint("/example/persons", { method: "GET" }, async (ctx) => {
        await refuse(ctx.headers);
        return ctx.json({ persons: await listExamplePersons(db) });
      }),
      signInAsExample: createAuthEndpoint(
        "/example/sign-in",
        { method: "POST", body: z.object({ person: z.uuid() }) },
        async (ctx) => {
          await refuse(ctx.headers);
          const { person } = ctx.body;
          const invented = (await listExamplePersons(db)).some(({ id }) => id === person);
          const user = invented ? await ctx.context.internalAdapter.findUserById(person) : null;
          if (!user) throw new APIError("FORBIDDEN", { code: "NOT_AN_EXAMPLE" });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ person });
        },
      ),
    },
  };
}
