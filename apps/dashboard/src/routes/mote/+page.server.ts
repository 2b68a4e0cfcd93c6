import { exampleExtent } from "#lib/example-extent.ts";
import type { PageServerLoad } from "./$types";
import { loadMeeting } from "./load-meeting.server.ts";

/** A form and links: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { collaboration } = await parent();
  const { progress, ...meeting } = await loadMeeting(locals.api, collaboration, url);
  return {
    ...meeting,
    isWhole: meeting.rows.length === progress.goals.length,
    example: exampleExtent(meeting.rows.filter((row) => row.current !== null)),
  };
};
