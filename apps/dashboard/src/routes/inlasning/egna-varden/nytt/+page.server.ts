import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { failureOf } from "#lib/server/answer.ts";
import { indicatorForm } from "../indicator-form.server.ts";
import type { Actions } from "./$types";

/** A plain form: a script that came late would put back what somebody has begun to write. */
export const csr = false;

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { given, json } = indicatorForm(await request.formData());
    if ((given["title"] ?? "").trim() === "") return fail(400, { message: "Skriv en titel.", given });
    const made = await parseResponse(locals.api.indicators.$post({ json })).catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in made) return fail(made.status, { message: made.message, given });
    redirect(303, `/inlasning/egna-varden/${made.id}`);
  },
};
