import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import { failedScheduledFetches } from "../scheduled-fetches.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { fetch } = await answer(parseResponse(locals.api["kolada-fetches"].latest.$get()));
  // Who has asked for a fetch is taken to its preview; who comes later finds a link.
  if (fetch?.preview && url.searchParams.get("hamtning") === fetch.id) {
    redirect(303, `/inlasning/forhandsgranskning/${fetch.preview}`);
  }
  const failed = await failedScheduledFetches(locals.api);
  return {
    fetch,
    isAwaited: fetch !== null && url.searchParams.get("hamtning") === fetch.id,
    isAnswered: url.searchParams.has("svarat"),
    // The latest fetch of all is told of by itself, unless the schedule's own reason says more than that it came.
    failedFetches: failed.filter(({ id }) => fetch?.status !== "failed" || id !== fetch.id),
  };
};

export const actions: Actions = {
  default: async ({ locals }) => {
    const started = await parseResponse(locals.api["kolada-fetches"].$post({ json: {} })).catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in started) return fail(started.status, { message: started.message });
    redirect(303, `/inlasning/kolada?hamtning=${started.fetch?.id}`);
  },
};
