import { type Client, type CollaborationJson, parseResponse } from "@foljsam/api/client";
import { swedishDay } from "@foljsam/swedish";
import { answer } from "#lib/server/answer.ts";
import { choiceQuery, goalsOfMeeting, readChoice } from "./meeting-choice.ts";

/** What an address asks a meeting to go through: its goals with how they stand, and the notes taken at it so far. */
export async function loadMeeting(api: Client, collaboration: CollaborationJson, url: URL) {
  const today = swedishDay(new Date());
  const choice = readChoice(url.searchParams, collaboration, today);
  const { area, gender, year } = choice.filters;
  const query = { collaboration: collaboration.slug };
  const [progress, { notes }] = await Promise.all([
    answer(parseResponse(api.progress.$get({ query: { ...query, area, gender, year: String(year) } }))),
    answer(parseResponse(api["meeting-notes"].$get({ query: { ...query, body: choice.body, meetingOn: choice.day } }))),
  ]);
  return {
    choice,
    today,
    progress,
    rows: goalsOfMeeting(progress.goals, choice),
    notes,
    kept: choiceQuery(choice, collaboration),
    bodyName: nameOfGroup(collaboration, choice.body),
  };
}

/** What a group is called where there is little room. */
function nameOfGroup({ groups }: Pick<CollaborationJson, "groups">, slug: string): string {
  const group = groups.find((one) => one.slug === slug);
  return group?.shortName ?? group?.name ?? slug;
}
