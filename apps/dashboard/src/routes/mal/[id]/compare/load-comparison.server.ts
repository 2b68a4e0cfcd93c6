import { type Client, parseResponse } from "@foljsam/api/client";
import type { Filters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import { askedAt, type PastView } from "../decisions/past-view.ts";

/**
 * What is told of a goal beside its judgement: every method's answer, the municipalities together, and what is required from here on,
 * which a goal without a measure has none of.
 */
export async function loadComparison(api: Client, id: string, filters: Filters, past: PastView | null) {
  const { area, gender, year } = filters;
  const seen = { year: String(year), gender, ...askedAt(past) };
  const goal = api.goals[":id"];
  const param = { id };
  const [methods, municipalities] = await Promise.all([
    answer(parseResponse(goal.methods.$get({ param, query: { ...seen, area } }))),
    answer(parseResponse(goal.municipalities.$get({ param, query: seen }))),
  ]);
  const isMeasured = municipalities.parts.length > 0;
  const whatIf = isMeasured
    ? await answer(parseResponse(goal["what-if"].$get({ param, query: { ...seen, area } })))
    : null;
  return { methods, municipalities, whatIf };
}
