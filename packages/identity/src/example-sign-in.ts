import { type Database, listExamplePersons } from "@foljsam/database";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { IdentitySettings } from "./identity-settings.ts";
import { directHeader } from "./visitor.ts";

/** Sign-in as an invented person by one press, for trying the product. Refused unless the settings allow it and the request came straight from this computer. */
export function exampleSignIn(db: Database, { examples }: IdentitySettings) {
  const refuse = (headers: Headers | undefined) => {
    if (!examples || headers?.get(directHeader) !== "1") throw new APIError("FORBIDDEN", { code: "EXAMPLES_ARE_OFF" });
  };
  return {
    id: "example-persons",
    endpoints: {
      listExamplePersons: createAuthEndpoint("/example/persons", { method: "GET" }, async (ctx) => {
        refuse(ctx.headers);
        return ctx.json({ persons: await listExamplePersons(db) });
      }),
      signInAsExample: createAuthEndpoint(
        "/example/sign-in",
        { method: "POST", body: z.object({ person: z.uuid() }) },
        async (ctx) => {
          refuse(ctx.headers);
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
