import { type Client, parseResponse } from "@foljsam/api/client";
import { type Action, type Actor, anyone, mayAtAll } from "@foljsam/domain";
import { errorSentence } from "@foljsam/swedish";
import { error, redirect } from "@sveltejs/kit";
import { isForAnyone } from "./for-anyone.ts";

/** Finds who a request comes from (den som handlar), once for all that a page asks; nobody is asked of a request that says nothing of who sends it. */
export function findActor(api: Client, headers: Headers): () => Promise<Actor> {
  let found: Promise<Actor> | undefined;
  return () => (found ??= isForAnyone(headers) ? Promise.resolve(anyone) : askActor(api));
}

async function askActor(api: Client): Promise<Actor> {
  const { person, roles } = await parseResponse(api.me.$get());
  return { person, roles };
}

/** Keeps a page for those who may do what it is for: others are asked to sign in, and those who have are told that they may not. */
export async function gate(
  { locals, url }: { readonly locals: App.Locals; readonly url: URL },
  action: Action,
): Promise<void> {
  const actor = await locals.actor();
  if (mayAtAll(actor, action)) return;
  if (!actor.person) redirect(303, `/logga-in?till=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
  error(403, errorSentence("not-permitted"));
}
