import { parseResponse } from "@foljsam/api/client";
import { errorSentence, swedishDay } from "@foljsam/swedish";
import { fail, redirect } from "@sveltejs/kit";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { answer, refusalOf } from "#lib/server/answer.ts";
import { formAnswers, givenIn, withoutAction } from "#lib/forms/form-answers.ts";
import type { Actions, PageServerLoad } from "./$types";
import { parseFigure } from "./parse-figure.ts";

/** Forms to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const { area, gender } = filters;
  const param = { id: params.id };
  const [goal, { parts }] = await Promise.all([
    answer(parseResponse(locals.api.goals[":id"].$get({ param }))),
    answer(parseResponse(locals.api.goals[":id"].baselines.$get({ param, query: { area, gender } }))),
  ]);
  return {
    goal,
    parts,
    filters,
    kept: keptFilters(filters, collaboration),
    today: swedishDay(new Date()),
    /** A year of the source that the reader has chosen to begin from. */
    from: { part: url.searchParams.get("del"), year: Number(url.searchParams.get("fran")) },
  };
};

const words = ["part", "area", "gender", "source", "decidedOn", "decidedBy"] as const;

export const actions: Actions = {
  besluta: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const {
      value: written,
      year,
      sourceValue,
      answers,
    } = formAnswers(form, ["value", "year", "sourceValue", "answers"]);
    const about = { part: String(form.get("part")), answers, given: givenIn(form) };
    const value = parseFigure(written);
    if (Number.isNaN(value)) {
      const code = "baseline-not-a-figure";
      return fail(400, { code, message: errorSentence(code), ...about });
    }
    // What the choices of the form cannot say the API refuses.
    const decision = { ...formAnswers(form, words), value, year: Number(year) };
    const seen = sourceValue === "none" ? null : Number(sourceValue);
    const json = (sourceValue === "" ? decision : { ...decision, sourceValue: seen }) as never;
    const deciding = locals.api.goals[":id"].baselines.$post({ param: { id: params.id }, json });
    const refusal = await refusalOf(parseResponse(deciding));
    if (refusal) return fail(refusal.status, { ...refusal, ...about });
    const kept = new URL(url);
    for (const name of ["del", "fran"]) kept.searchParams.delete(name);
    redirect(303, `/mal/${params.id}${withoutAction(kept)}#bedomning`);
  },
};
