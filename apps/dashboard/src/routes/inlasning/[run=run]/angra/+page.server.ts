import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import { loadNames } from "../../named-figures.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, params }) => {
  const param = { id: params.run };
  const [{ difference, changes, goalEffects, baseRun }, { run }] = await Promise.all([
    answer(parseResponse(locals.api.imports[":id"].undo.$get({ param }))),
    answer(parseResponse(locals.api.imports[":id"].$get({ param }))),
  ]);
  const names = await loadNames(
    locals.api,
    changes.map(({ key }) => key.indicator),
  );
  return {
    run: Number(params.run),
    notes: run?.notes ?? 0,
    difference,
    changes: names.changes(changes),
    goalEffects,
    baseRun,
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const shown = (await request.formData()).get("visat");
    const json = typeof shown === "string" ? { baseRun: Number(shown) } : {};
    const undoing = parseResponse(locals.api.imports[":id"].undo.$post({ param: { id: params.run }, json }));
    const result = await undoing.catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in result) return fail(result.status, { message: result.message });
    redirect(303, `/inlasning/${result.run.run}?ny`);
  },
};
