import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer, refusalOf } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";

/** The page needs no JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { answers } = await answer(parseResponse(locals.api.imports.answers.$get()));
  return {
    titles: answers.filter(({ kind }) => kind === "indicator"),
    units: answers.filter(({ kind }) => kind === "unit"),
    isTakenBack: url.searchParams.has("tillbaka"),
  };
};

export const actions: Actions = {
  "ta-tillbaka": async ({ locals, request }) => {
    const form = await request.formData();
    const [title, indicator] = [String(form.get("title") ?? ""), String(form.get("indicator") ?? "")];
    const json =
      form.get("kind") === "unit"
        ? { kind: "unit" as const, indicator, title: title || null }
        : { kind: "indicator" as const, title };
    const refused = await refusalOf(parseResponse(locals.api.imports.answers.withdraw.$post({ json })));
    if (refused) return fail(refused.status, { message: refused.message });
    redirect(303, "/inlasning/svar?tillbaka");
  },
};
