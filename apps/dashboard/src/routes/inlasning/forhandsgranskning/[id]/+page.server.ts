import { parseResponse } from "@foljsam/api/client";
import { error, fail, redirect } from "@sveltejs/kit";
import { answer, failureOf, refusalOf } from "#lib/server/answer.ts";
import { loadNames } from "../../named-figures.server.ts";
import { chosenUnits, findHits, readAgain } from "../../read-again.server.ts";
import { searchedIn, toPreview } from "../../to-preview.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const nothingNew = "/inlasning?inget-nytt";

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { preview } = await answer(parseResponse(locals.api.imports[":id"].$get({ param: { id: params.id } })));
  if (!preview) error(404, "Förhandsgranskningen finns inte.");
  if (preview.committed) redirect(303, pageAfter(preview.committed));
  const [names, hits] = await Promise.all([
    loadNames(locals.api, [
      ...preview.changes.map(({ key }) => key.indicator),
      ...preview.vanished.first.map(({ indicator }) => indicator),
    ]),
    findHits(locals.api, searchedIn(url.searchParams)),
  ]);
  return {
    preview,
    changes: names.changes(preview.changes),
    vanished: names.vanished(preview.vanished.first),
    hits,
    isReadAgain: url.searchParams.has("omlast"),
    example: preview.example ? ("all" as const) : null,
  };
};

export const actions: Actions = {
  "las-in": async ({ locals, params, request }) => {
    const form = await request.formData();
    const allowPartial = form.get("godkanda") === "ja";
    const nothingNew = `/inlasning?inget-nytt${form.has("svar") ? "&svar" : ""}`;
    const committing = parseResponse(
      locals.api.imports[":id"].commit.$post({ param: { id: params.id }, json: { allowPartial } }),
    );
    const result = await committing.catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in result) return fail(result.status, { message: result.message, refused: null });
    redirect(303, result.run ? `/inlasning/${result.run.run}?ny` : nothingNew);
  },
  "las-om": async ({ locals, request }) => {
    const read = await readAgain(locals, await request.formData());
    if ("message" in read) return fail(read.status, { message: read.message, refused: null });
    if ("refused" in read) return fail(422, { message: null, refused: read.refused });
    redirect(303, toPreview(read));
  },
  /** An answer to a question about what Kolada itself answered, which no file is read again for. */
  svara: async ({ locals, request }) => {
    const answers = [...chosenUnits(await request.formData())];
    if (answers.length === 0) {
      return fail(400, { message: "Inget svar att spara: välj enhet för minst en titel.", refused: null });
    }
    const refused = await refusalOf(parseResponse(locals.api.imports.answers.$post({ json: { answers } })));
    if (refused) return fail(refused.status, { message: refused.message, refused: null });
    redirect(303, "/inlasning/kolada?svarat");
  },
};

/** A preview that somebody has committed is the run it became. */
function pageAfter({ run }: { readonly run: number | null }): string {
  return run === null ? nothingNew : `/inlasning/${run}`;
}
