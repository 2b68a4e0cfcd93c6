import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const data = await answer(
    parseResponse(locals.api["open-data"].$get({ query: { collaboration: collaboration.slug } })),
  );
  return { data, origin: url.origin };
};
