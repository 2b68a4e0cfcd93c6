import { parseResponse } from "@foljsam/api/client";
import { exampleExtent } from "#lib/example-extent.ts";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import { askedAt, keptAt } from "../decisions/past-view.ts";
import { pastViewOf } from "../decisions/past-view.server.ts";
import { readThought } from "../think/read-thought.ts";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const past = pastViewOf(url);
  const read = readThought(url.searchParams);
  const { gender, year } = filters;
  const query = { year: String(year), gender, ...askedAt(past), ...read.asked };
  const param = { id: params.id };
  const [goal, whatIf] = await Promise.all([
    answer(parseResponse(locals.api.goals[":id"].$get({ param }))),
    answer(parseResponse(locals.api.goals[":id"]["what-if"].$get({ param, query }))),
  ]);
  const kept = keptAt(keptFilters(filters, collaboration), past);
  return { goal, whatIf, read, filters, past, kept, example: exampleExtent(whatIf.areas) };
};
