import type { AdoptionJson, CollaborationJson, GoalProgressJson } from "@foljsam/api/client";
import { needsAttention } from "@foljsam/domain";
import { type Filters, keptFilters, readFilters } from "#lib/filters.ts";

/** What is gone through at a meeting, as the address says it: which goals, for whom they are judged, who meets and on which day. */
export type MeetingChoice = {
  readonly filters: Filters;
  /** Only goals whose status asks for attention. */
  readonly attention: boolean;
  /** Slug of the group that meets, and the day (ISO date). */
  readonly body: string;
  readonly day: string;
};

type Row = Pick<GoalProgressJson, "goal" | "goalArea" | "group" | "status"> & {
  readonly adopted: Pick<AdoptionJson, "status"> | null;
};

/** Reads the choice of an address. A meeting is the steering group's, and today's, unless the address says another. */
export function readChoice(
  parameters: URLSearchParams,
  collaboration: CollaborationJson,
  today: string,
): MeetingChoice {
  const filters = readFilters(parameters, collaboration);
  const slugs = collaboration.groups.map(({ slug }) => slug);
  const asked = parameters.get("organ") ?? filters.group;
  const day = parameters.get("dag") ?? "";
  return {
    filters,
    attention: parameters.get("visa") === "uppmarksamhet",
    body: slugs.find((slug) => slug === asked) ?? slugs[0] ?? "",
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today ? day : today,
  };
}

/** The part of an address that keeps the choice from page to page. The day is always told, so that a link means the same tomorrow. */
export function choiceQuery(
  { filters, attention, body, day }: MeetingChoice,
  collaboration: CollaborationJson,
): string {
  const parameters = new URLSearchParams(keptFilters(filters, collaboration));
  if (attention) parameters.set("visa", "uppmarksamhet");
  if (filters.goalArea !== null) parameters.set("omrade", filters.goalArea);
  if (filters.group !== null) parameters.set("grupp", filters.group);
  parameters.set("organ", body);
  parameters.set("dag", day);
  return `?${parameters}`;
}

/** The goals of a meeting in their own order. One asks for attention by its computed status or by the one that is adopted. */
export function goalsOfMeeting<Chosen extends Row>(
  rows: readonly Chosen[],
  { filters, attention }: Pick<MeetingChoice, "filters" | "attention">,
): readonly Chosen[] {
  return rows
    .filter((row) => filters.goalArea === null || row.goalArea === filters.goalArea)
    .filter((row) => filters.group === null || row.group === filters.group)
    .filter((row) => !attention || needsAttention(row.status) || (row.adopted && needsAttention(row.adopted.status)));
}

/** Where a goal stands among those of a meeting, with the ones before and after it; null when it is not one of them. */
export function stepOf<Chosen extends { readonly goal: string }>(goals: readonly Chosen[], id: string) {
  const index = goals.findIndex(({ goal }) => goal === id);
  if (index < 0) return null;
  return {
    number: index + 1,
    count: goals.length,
    before: goals[index - 1] ?? null,
    after: goals[index + 1] ?? null,
    first: goals[0] ?? null,
    last: goals.at(-1) ?? null,
  };
}

/** What an area is called; its code where the collaboration does not know it. */
export function nameOfArea({ areas }: Pick<CollaborationJson, "areas">, code: string): string {
  return areas.find((area) => area.code === code)?.name ?? code;
}
