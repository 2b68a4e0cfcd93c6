import { type Client, parseResponse } from "@foljsam/api/client";
import { swedishDay } from "@foljsam/swedish";
import type { Filters } from "#lib/filters.ts";
import { answer } from "#lib/server/answer.ts";
import { askedAt, type PastView } from "./past-view.ts";

/** What has been decided on a goal and its judgement: its baselines as they were at a time, and the judgement over all time. */
export async function loadDecisions(
  api: Client,
  id: string,
  { area, gender, year }: Pick<Filters, "area" | "gender" | "year">,
  past: PastView | null,
) {
  const param = { id };
  const [{ parts }, { judgements }, { notes }] = await Promise.all([
    answer(parseResponse(api.goals[":id"].baselines.$get({ param, query: { area, gender, ...askedAt(past) } }))),
    answer(parseResponse(api.goals[":id"].judgements.$get({ param, query: { area, gender, year: String(year) } }))),
    answer(parseResponse(api["meeting-notes"].$get({ query: { goal: id, asOf: past?.asOf ?? undefined } }))),
  ]);
  return { past, baselines: parts, history: judgements, notes, today: swedishDay(new Date()) };
}
