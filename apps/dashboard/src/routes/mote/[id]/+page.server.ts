import { parseResponse } from "@foljsam/api/client";
import { sinceYearSentence } from "@foljsam/swedish";
import { fail, redirect } from "@sveltejs/kit";
import { exampleExtent } from "#lib/example-extent.ts";
import { withoutAction } from "#lib/forms/form-answers.ts";
import { answer } from "#lib/server/answer.ts";
import { loadGoal } from "../../mal/[id]/load-goal.server.ts";
import { loadMeeting } from "../load-meeting.server.ts";
import { stepOf } from "../meeting-choice.ts";
import { noteOf, refusedNote } from "../note-form.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { drawStage } from "./draw-stage.server.ts";

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const { progress, rows, notes, choice, ...meeting } = await loadMeeting(locals.api, collaboration, url);
  const { filters } = choice;
  const { area, gender } = filters;
  const query = { collaboration: collaboration.slug, goal: params.id };
  const earlierYear = filters.year - 1;
  const [{ source }, earlier, taken] = await Promise.all([
    loadGoal(locals.api, collaboration, params.id, filters),
    answer(parseResponse(locals.api.progress.$get({ query: { ...query, area, gender, year: String(earlierYear) } }))),
    answer(parseResponse(locals.api["meeting-notes"].$get({ query }))),
  ]);
  const { goal, chosen } = source;
  const then = earlier.goals[0];
  const measured = { unit: chosen.unit ?? "unknown", decimals: chosen.decimals ?? 0 };
  return {
    ...meeting,
    choice,
    goal: { id: goal.id, number: goal.number, title: goal.title, wording: goal.wording, targetYear: goal.targetYear },
    goalArea: goal.goalArea,
    group: goal.group,
    chosen,
    since: then ? { year: earlierYear, said: sinceYearSentence(chosen, then, earlierYear, measured) } : null,
    chart: drawStage(source, Number(url.searchParams.get("del")) || null),
    // A goal that a link leads to though the choice leaves it out is shown among all of them.
    goals: (stepOf(rows, goal.id) ? rows : progress.goals).map(({ goal: id, number, title }) => ({
      goal: id,
      number,
      title,
    })),
    notes: notes.filter((note) => note.goal === goal.id),
    earlierNotes: taken.notes.filter((note) => note.body !== choice.body || note.meetingOn !== choice.day),
    taken: notes.map(({ kind }) => kind),
    example: exampleExtent([chosen]),
    stage: true as const,
  };
};

export const actions: Actions = {
  skriv: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const json = { ...noteOf(form), goal: params.id };
    const refused = await refusedNote(parseResponse(locals.api["meeting-notes"].$post({ json })), form);
    if (refused) return fail(refused.status, refused);
    redirect(303, `/mote/${params.id}${withoutAction(url)}#antecknat`);
  },
};
