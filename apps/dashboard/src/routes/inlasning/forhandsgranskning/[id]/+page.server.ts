import { parseResponse } from "@foljsam/api/client";
import { error, fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import { nameChanges } from "../../named-changes.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params }) => {
  const { preview } = await answer(parseResponse(locals.api.imports[":id"].$get({ param: { id: params.id } })));
  if (!preview) error(404, "Förhandsgranskningen finns inte.");
  return {
    preview,
    changes: await nameChanges(locals.api, preview.changes),
    example: preview.example ? ("all" as const) : null,
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const allowPartial = (await request.formData()).get("godkanda") === "ja";
    const committing = parseResponse(
      locals.api.imports[":id"].commit.$post({ param: { id: params.id }, json: { allowPartial } }),
    );
    const result = await committing.catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in result) return fail(result.status, { message: result.message });
    redirect(303, result.run ? `/inlasning/${result.run.run}?ny` : "/inlasning?inget-nytt");
  },
};
