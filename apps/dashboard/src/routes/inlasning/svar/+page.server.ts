import { type KeptAnswersJson, parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { answer, failureOf } from "#lib/server/answer.ts";
import { chosenUnits } from "../read-again.server.ts";
import type { Actions, PageServerLoad } from "./$types";

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
    const refused = await failureIn(parseResponse(locals.api.imports.answers.withdraw.$post({ json })));
    if (refused) return fail(refused.status, { message: refused.message });
    redirect(303, "/inlasning/svar?tillbaka");
  },
  /** An answer to a question about what Kolada itself answered, which no file is read again for. */
  svara: async ({ locals, request }) => {
    const answers = [...chosenUnits(await request.formData())];
    if (answers.length === 0) return fail(400, { message: "Välj en enhet, eller låt utfallen stå utanför." });
    const refused = await failureIn(parseResponse(locals.api.imports.answers.$post({ json: { answers } })));
    if (refused) return fail(refused.status, { message: refused.message });
    redirect(303, "/inlasning/kolada?svarat");
  },
};

async function failureIn(asked: Promise<KeptAnswersJson>): Promise<{ status: number; message: string } | null> {
  try {
    await asked;
    return null;
  } catch (cause) {
    const failure = failureOf(cause);
    if (!failure) throw cause;
    return failure;
  }
}
