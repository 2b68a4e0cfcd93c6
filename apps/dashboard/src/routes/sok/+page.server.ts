import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";
import { hitGroups } from "./hit-groups.ts";

const longest = 200;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const asked = (url.searchParams.get("q") ?? "").slice(0, longest).toWellFormed().trim();
  if (asked === "") return { asked, groups: [], count: 0 };
  const query = { collaboration: collaboration.slug, q: asked };
  const { hits } = await answer(parseResponse(locals.api.search.$get({ query })));
  return { asked, groups: hitGroups(hits), count: hits.length };
};
