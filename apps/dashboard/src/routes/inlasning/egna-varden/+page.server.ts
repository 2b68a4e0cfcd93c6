import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

const shown = 30;

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get("sok")?.trim() ?? "";
  const query = search === "" ? {} : { search, limit: String(shown) };
  const { indicators } = await answer(parseResponse(locals.api.indicators.$get({ query })));
  return { search, indicators };
};
