/** What of the library is open. Everything else it can do, such as signing up by oneself, is not there. */
const open: Readonly<Record<string, readonly string[]>> = {
  GET: ["/get-session", "/example/persons"],
  POST: ["/sign-in/email", "/sign-out", "/example/sign-in"],
};

const base = "/api/auth";

/** Whether a path under `/api/auth` is answered. */
export function isOpenPath(method: string, pathname: string): boolean {
  return pathname.startsWith(`${base}/`) && (open[method]?.includes(pathname.slice(base.length)) ?? false);
}
