import { parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import { loadMeeting } from "../load-meeting.server.ts";
import type { PageServerLoad } from "./$types";

/** A list to read and print: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const { choice, progress, notes, kept, bodyName } = await loadMeeting(locals.api, collaboration, url);
  const all = await answer(
    parseResponse(locals.api["meeting-notes"].$get({ query: { collaboration: collaboration.slug } })),
  );
  const meetings = Map.groupBy(all.notes, ({ body, meetingOn }) => `${meetingOn} ${body}`);
  return {
    choice,
    kept,
    bodyName,
    kinds: notes.map(({ kind }) => kind),
    goals: progress.goals.flatMap((row) => {
      const own = notes.filter(({ goal }) => goal === row.goal);
      return own.length === 0 ? [] : [{ row, notes: own }];
    }),
    meetings: [...meetings.values()].flatMap((taken) => {
      const [first] = taken;
      return first ? [{ body: first.body, bodyName: first.bodyName, day: first.meetingOn, count: taken.length }] : [];
    }),
  };
};
