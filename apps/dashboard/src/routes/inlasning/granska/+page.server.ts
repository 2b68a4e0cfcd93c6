import { type ImportPreviewJson, parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { failureOf } from "#lib/server/answer.ts";
import { isReady } from "../preview-summary.ts";
import { sendFile } from "../send-file.server.ts";
import type { Actions, PageServerLoad } from "./$types";

type Api = App.Locals["api"];

export const load: PageServerLoad = async ({ locals, url }) => {
  const previews = (await Promise.all(url.searchParams.getAll("fil").map((id) => previewOf(locals.api, id)))).filter(
    (preview) => preview !== null,
  );
  const refused = [];
  for (const upload of url.searchParams.getAll("stoppad")) {
    const form = new FormData();
    form.set("upload", upload);
    const sent = await sendFile(locals.fetchApi, form);
    if ("refused" in sent) refused.push(sent.refused);
    else if ("preview" in sent) previews.push(sent.preview);
  }
  return { previews, refused };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const loaded: string[] = [];
    const runs: string[] = [];
    const failed: { id: string; message: string }[] = [];
    for (const id of (await request.formData()).getAll("fil").map(String)) {
      const preview = await previewOf(locals.api, id);
      if (!preview || !isReady(preview)) continue;
      try {
        const { run } = await parseResponse(locals.api.imports[":id"].commit.$post({ param: { id }, json: {} }));
        loaded.push(id);
        if (run) runs.push(String(run.run));
      } catch (cause) {
        const failure = failureOf(cause);
        if (!failure) throw cause;
        failed.push({ id, message: failure.message });
      }
    }
    if (failed.length > 0) return fail(409, { loaded, failed });
    redirect(303, `/inlasning?${new URLSearchParams(runs.map((run) => ["inlast", run]))}`);
  },
};

/** The preview of an id; null when it is no longer there. */
async function previewOf(api: Api, id: string): Promise<ImportPreviewJson | null> {
  try {
    return (await parseResponse(api.imports[":id"].$get({ param: { id } }))).preview;
  } catch (cause) {
    if (!failureOf(cause)) throw cause;
    return null;
  }
}
