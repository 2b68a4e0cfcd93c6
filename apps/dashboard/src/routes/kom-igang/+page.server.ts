import { parseResponse } from "@foljsam/api/client";
import { redirect } from "@sveltejs/kit";
import { startedCookie } from "#lib/onboarding.ts";
import { answer } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A text and a button: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, cookies }) => {
  const { collaboration } = await parent();
  const query = { collaboration: collaboration.slug };
  const { goals } = await answer(parseResponse(locals.api.goals.$get({ query })));
  return { first: goals[0]?.id ?? null, started: cookies.get(startedCookie) !== undefined };
};

export const actions: Actions = {
  klar: ({ cookies, url }) => {
    cookies.set(startedCookie, "ja", { path: "/", maxAge: 60 * 60 * 24 * 365, secure: url.protocol === "https:" });
    redirect(303, "/");
  },
  igen: ({ cookies }) => {
    cookies.delete(startedCookie, { path: "/" });
    redirect(303, "/");
  },
};
