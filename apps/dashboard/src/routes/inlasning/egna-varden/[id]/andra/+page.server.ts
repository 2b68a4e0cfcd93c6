import { parseResponse } from "@foljsam/api/client";
import { error, fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import { indicatorForm } from "../../indicator-form.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A plain form: a script that came late would put back what somebody has begun to write. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
  const indicator = await answer(parseResponse(locals.api.indicators[":id"].$get({ param: { id: params.id } })));
  if (!indicator.own) error(404, "Bara egna nyckeltal går att ändra. Koladas ändras när katalogen hämtas.");
  return { indicator };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { given, json } = indicatorForm(await request.formData());
    if ((given["title"] ?? "").trim() === "") return fail(400, { message: "Skriv en titel.", given });
    const changing = parseResponse(locals.api.indicators[":id"].$put({ param: { id: params.id }, json }));
    const changed = await changing.catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in changed) return fail(changed.status, { message: changed.message, given });
    redirect(303, `/inlasning/egna-varden/${changed.id}?andrat`);
  },
};
