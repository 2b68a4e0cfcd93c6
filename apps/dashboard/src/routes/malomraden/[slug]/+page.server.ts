import { parseResponse } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";
import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import type { PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const goalArea = collaboration.goalAreas.find(({ slug }) => slug === params.slug);
  if (!goalArea) error(404, "Målområdet finns inte.");
  const filters = readFilters(url.searchParams, collaboration);
  const query = {
    collaboration: collaboration.slug,
    year: String(filters.year),
    area: filters.area,
    gender: filters.gender,
  };
  const progress = await answer(parseResponse(locals.api.progress.$get({ query })));
  const rows = progress.goals.filter((row) => row.goalArea === goalArea.slug);
  return {
    goalArea,
    rows,
    filters,
    kept: keptFilters(filters, collaboration),
    example: exampleExtent(rows.filter((row) => row.current !== null)),
  };
};
