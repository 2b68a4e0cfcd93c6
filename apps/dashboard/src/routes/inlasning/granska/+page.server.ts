import { type ImportPreviewJson, parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { failureOf } from "#lib/server/answer.ts";
import { isReady } from "../preview-summary.ts";
import { sendFile } from "../send-file.server.ts";
import type { Actions, PageServerLoad } from "./$types";

type Api = App.Locals["api"];
/** A file that was not loaded, by the id of its preview, and why. */
type Left = { readonly id: string; readonly name: string; readonly message: string };

export const load: PageServerLoad = async ({ locals, url }) => {
  const ids = url.searchParams.getAll("fil");
  const refused = [];
  const untaken: string[] = [];
  const readable: string[] = [];
  for (const upload of url.searchParams.getAll("stoppad")) {
    const form = new FormData();
    form.set("upload", upload);
    const sent = await sendFile(locals.fetchApi, form);
    if ("refused" in sent) refused.push(sent.refused);
    else if ("preview" in sent) readable.push(sent.preview.id);
    else untaken.push(sent.message);
  }
  // A file that can be read by now has a preview from here on, which the address names so that it is not read anew each time.
  if (readable.length > 0) {
    const still = refused.map(({ upload }) => ["stoppad", upload]);
    redirect(
      303,
      `/inlasning/granska?${new URLSearchParams([...[...ids, ...readable].map((id) => ["fil", id]), ...still])}`,
    );
  }
  const found = await Promise.all(ids.map((id) => previewOf(locals.api, id)));
  const previews = found.flatMap((preview) => (preview?.committed === null ? [preview] : []));
  return { previews, refused, untaken, gone: ids.filter((_, at) => found[at] === null) };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const names = form.getAll("namn").map(String);
    const loaded: string[] = [];
    const runs: string[] = [];
    const failed: Left[] = [];
    for (const [at, id] of form.getAll("fil").map(String).entries()) {
      const leave = (message: string) => failed.push({ id, name: names[at] ?? "En fil", message });
      try {
        const preview = await previewOf(locals.api, id);
        if (!preview) leave("Förhandsgranskningen finns inte kvar. Välj filen på nytt.");
        else if (!isReady(preview)) leave("Den har inget nytt, eller rader som är avvisade.");
        else {
          const { run } = await parseResponse(locals.api.imports[":id"].commit.$post({ param: { id }, json: {} }));
          loaded.push(id);
          if (run) runs.push(String(run.run));
        }
      } catch (cause) {
        const failure = failureOf(cause);
        if (!failure) throw cause;
        leave(failure.message);
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
    if (failureOf(cause)?.status !== 404) throw cause;
    return null;
  }
}
