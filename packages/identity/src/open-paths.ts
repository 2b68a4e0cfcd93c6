/** What of the library is open. Everything else it can do, such as signing up by oneself, is not there. */
const open: Readonly<Record<string, readonly string[]>> = {
  GET: [
    "/who",
    "/ways",
    "/account",
    "/example/persons",
    "/passkey/generate-register-options",
    "/passkey/generate-authenticate-options",
  ],
  POST: [
    "/sign-in/email",
    "/sign-in/social",
    "/sign-out",
    "/example/sign-in",
    "/link/look",
    "/link/accept",
    "/two-factor/verify-totp",
    "/two-factor/verify-backup-code",
    "/two-factor/enable",
    "/two-factor/generate-backup-codes",
    "/passkey/verify-registration",
    "/passkey/verify-authentication",
    "/passkey/delete-passkey",
    "/session/end",
    "/revoke-other-sessions",
    "/change-password",
  ],
};

/** Where a provider sends those who have signed in there. */
const callback = /^\/callback\/[a-z][a-z0-9-]*$/;

const base = "/api/auth";

/** Whether a path under `/api/auth` is answered. */
export function isOpenPath(method: string, pathname: string): boolean {
  if (!pathname.startsWith(`${base}/`)) return false;
  const path = pathname.slice(base.length);
  return callback.test(path) || (open[method]?.includes(path) ?? false);
}
