/**
 * The path on our own pages that an address asks to come back to; the front page for anything else, so that nobody is led elsewhere by a
 * link to the sign-in page. Browsers take `\` for `/` and pass over control characters, so neither is let through.
 */
export function ownPath(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return "/";
  const here = "http://here.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : "/";
}
