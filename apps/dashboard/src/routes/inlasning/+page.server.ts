import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer } from "#lib/server/answer.ts";
import { runsOf } from "#lib/server/import-runs.ts";
import type { Actions, PageServerLoad } from "./$types";
import { failedScheduledFetches } from "./scheduled-fetches.server.ts";
import { sendFiles } from "./send-file.server.ts";

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = url.searchParams.get("fore");
  const [{ runs, next }, failedFetches, loaded] = await Promise.all([
    answer(parseResponse(locals.api.imports.$get({ query: before === null ? {} : { before } }))),
    failedScheduledFetches(locals.api),
    runsOf(locals.api, url.searchParams.getAll("inlast")),
  ]);
  return {
    history: { runs, before, hasOlder: next !== null },
    failedFetches,
    isNothingNew: url.searchParams.has("inget-nytt"),
    areAnswersKept: url.searchParams.has("svar"),
    loaded,
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const sent = await sendFiles(locals.fetchApi, await request.formData());
    if (sent.length === 0) return fail(400, { message: "Välj minst en fil." });
    const failed = sent.find((one) => "message" in one);
    if (failed) return fail(failed.status, { message: failed.message });
    const kept = new URLSearchParams(
      sent.flatMap((one) =>
        "preview" in one ? [["fil", one.preview.id]] : "refused" in one ? [["stoppad", one.refused.upload]] : [],
      ),
    );
    const [first] = sent;
    if (sent.length > 1) redirect(303, `/inlasning/granska?${kept}`);
    if (first && "preview" in first) redirect(303, `/inlasning/forhandsgranskning/${first.preview.id}`);
    redirect(303, `/inlasning/fil/${kept.get("stoppad")}`);
  },
};
