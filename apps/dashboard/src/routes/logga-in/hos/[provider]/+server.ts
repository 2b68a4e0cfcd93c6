import { redirect } from "@sveltejs/kit";
import { ownPath } from "#lib/own-path.ts";
import { askIdentity, refusalCode } from "#lib/server/ask-identity.ts";
import type { RequestHandler } from "./$types";

/**
 * Goes on to an organisation's own provider. A link and not a form, since a form may lead only to our own pages; what it begins ends
 * with the visitor choosing to sign in there, and only in the browser that it began in.
 */
export const GET: RequestHandler = async (event) => {
  const till = ownPath(event.url.searchParams.get("till"));
  const back = `/logga-in${till === "/" ? "" : `?till=${encodeURIComponent(till)}`}`;
  const request = { provider: event.params.provider, callbackURL: till, errorCallbackURL: back };
  const response = await askIdentity(event, "/sign-in/social", request);
  const code = await refusalCode(response.clone());
  if (code !== null) redirect(303, `/logga-in?error=${encodeURIComponent(code)}`);
  const { url } = (await response.json()) as { url: string };
  redirect(303, url, { external: true });
};
