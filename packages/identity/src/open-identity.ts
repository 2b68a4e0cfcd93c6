import type { Database } from "@foljsam/database";
import type { Authentication } from "./authentication.ts";
import { sessionCookie } from "./cookies.ts";
import type { IdentitySettings } from "./identity-settings.ts";
import { firstCoordinatorLink, inviteLink, type IssuedLink } from "./sign-in-link.ts";
import type { SignedInPerson } from "./signed-in-person.ts";

/** Sign-in (inloggning): answers `/api/auth/*`, and tells who a request comes from. */
export type Identity = {
  readonly handle: (request: Request) => Promise<Response>;
  /** Makes the link of an invitation to a person, by key: it holds once and for seven days, and earlier ones no more. */
  readonly invite: (person: string) => Promise<IssuedLink>;
  /** Makes the first coordinator's link, which holds once and for a day; null where there is a coordinator, or example persons are tried. */
  readonly firstCoordinator: () => Promise<IssuedLink | null>;
  /** Who has signed in, asked of the database each time, so that a session that has been ended is over at once; null for anybody else. */
  readonly personOf: (headers: Headers) => Promise<SignedInPerson | null>;
};

/** Opens sign-in on a database. The library behind is loaded when somebody first signs in or comes with a session. */
export function openIdentity(db: Database, settings: IdentitySettings): Identity {
  let loading: Promise<Authentication> | undefined;
  const load = () =>
    (loading ??= import("./authentication.ts").then(({ openAuthentication }) => openAuthentication(db, settings)));
  return {
    handle: async (request) => await (await load()).handle(request),
    invite: async (person) => await inviteLink(db, person, new Date()),
    firstCoordinator: async () => (settings.examples ? null : await firstCoordinatorLink(db, new Date())),
    personOf: async (headers) => {
      const cookie = headers.get("cookie");
      if (cookie === null || !cookie.includes(sessionCookie)) return null;
      return await (await load()).personOf(cookie);
    },
  };
}
