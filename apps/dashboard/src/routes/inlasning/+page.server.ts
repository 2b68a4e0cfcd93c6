import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";
import { sendFile } from "./send-file.server.ts";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { runs } = await answer(parseResponse(locals.api.imports.$get()));
  return { runs, isNothingNew: url.searchParams.has("inget-nytt") };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const sent = await sendFile(locals.fetchApi, request);
    if (sent.preview === null) return fail(sent.status, { message: sent.message, report: sent.report });
    redirect(303, `/inlasning/forhandsgranskning/${sent.preview}`);
  },
};
