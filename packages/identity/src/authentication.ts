import { type Database, identityStore } from "@foljsam/database";
import { createAuth } from "./create-auth.ts";
import { withLastingCookie } from "./cookies.ts";
import { isLoopbackHost } from "./direct-request.ts";
import type { IdentitySettings } from "./identity-settings.ts";
import { isOpenPath } from "./open-paths.ts";
import type { SignedInPerson } from "./signed-in-person.ts";

/** Sign-in with the library loaded. */
export type Authentication = {
  readonly handle: (request: Request) => Promise<Response>;
  /** Whom a cookie header belongs to. */
  readonly personOf: (cookie: string) => Promise<SignedInPerson | null>;
};

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
      const { host } = new URL(settings.publicUrl ?? "http://localhost");
      return await auth.api.signedIn({ headers: new Headers({ cookie, host }) });
    },
  };
}

function refusal(status: number, code: string): Response {
  return Response.json({ code }, { status });
}
