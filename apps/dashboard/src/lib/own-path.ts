const own = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/**
 * The path on our own pages that an address asks to come back to; the front page for anything else, so that nobody is led elsewhere by a
 * link to the sign-in page. Browsers take `\` for `/` and pass over control characters, so neither is let through.
 */
export function ownPath(asked: string | null): string {
  const here = "http://here.invalid";
  if (asked === null || !own.test(asked) || !URL.canParse(asked, here)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, here);
  // Dots are worked out first: `/mal/..//elsewhere` is `//elsewhere`.
  return origin === here && own.test(pathname) ? pathname + search + hash : "/";
}
