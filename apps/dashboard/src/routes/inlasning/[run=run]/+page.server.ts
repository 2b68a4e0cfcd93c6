import { parseResponse } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { run } = await answer(parseResponse(locals.api.imports[":id"].$get({ param: { id: params.run } })));
  if (!run) error(404, "Inläsningen finns inte.");
  return { run, isNew: url.searchParams.has("ny") };
};
