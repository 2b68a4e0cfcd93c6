const nothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a file, a picture or a redirect lets a browser do where it is opened by itself. A page says its own policy (vite.config.ts). */
export function withContentPolicy(response: Response): Response {
  if (response.headers.has("content-security-policy")) return response;
  const isPicture = response.headers.get("content-type")?.startsWith("image/svg") ?? false;
  const policy = isPicture ? nothingRuns.replace("'none'", "'none'; style-src 'unsafe-inline'") : nothingRuns;
  response.headers.set("content-security-policy", policy);
  return response;
}
