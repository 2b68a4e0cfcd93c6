const nothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * What a file, a picture or a redirect lets a browser do where it is opened by itself, and the page for when none of ours can be made
 * (error.html), which carries its styles in itself. Any other page says its own policy (vite.config.ts).
 */
export function withContentPolicy(response: Response): Response {
  if (response.headers.has("content-security-policy")) return response;
  const hasStyles = /^(image\/svg|text\/html)/.test(response.headers.get("content-type") ?? "");
  const policy = hasStyles ? nothingRuns.replace("'none'", "'none'; style-src 'unsafe-inline'") : nothingRuns;
  response.headers.set("content-security-policy", policy);
  return response;
}
