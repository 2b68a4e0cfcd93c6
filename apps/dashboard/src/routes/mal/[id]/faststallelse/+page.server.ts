import { parseResponse } from "@foljsam/api/client";
import { swedishDay } from "@foljsam/swedish";
import { fail, redirect } from "@sveltejs/kit";
import { keptFilters, readFilters } from "#lib/filters.ts";
import { gate } from "#lib/server/acting.ts";
import { answer, refusalOf } from "#lib/server/answer.ts";
import { formAnswers, givenIn, withoutAction } from "#lib/forms/form-answers.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A form to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await gate({ locals, url }, "adopt-judgement");
  const { collaboration } = await parent();
  const filters = readFilters(url.searchParams, collaboration);
  const { area, gender } = filters;
  const year = String(filters.year);
  const query = { collaboration: collaboration.slug, goal: params.id, area, gender, year };
  const [progress, history] = await Promise.all([
    answer(parseResponse(locals.api.progress.$get({ query }))),
    answer(
      parseResponse(
        locals.api.goals[":id"]["adopted-judgements"].$get({ param: { id: params.id }, query: { area, gender, year } }),
      ),
    ),
  ]);
  return {
    row: progress.goals[0],
    filters,
    kept: keptFilters(filters, collaboration),
    adoptable: history.adoptable,
    stands: history.judgements,
    method: progress.method,
    dataVersion: progress.dataVersion,
    today: swedishDay(new Date()),
  };
};

const words = ["reason", "body", "decidedOn", "decision"] as const;

export const actions: Actions = {
  faststall: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { area, gender, year, status } = formAnswers(form, ["area", "gender", "year", "status"]);
    // What the choices of the form cannot say the API refuses.
    const json = { area, gender, status, year: Number(year), ...formAnswers(form, words) } as never;
    const adopting = locals.api.goals[":id"]["adopted-judgements"].$post({ param: { id: params.id }, json });
    const refusal = await refusalOf(parseResponse(adopting));
    if (refusal) return fail(refusal.status, { ...refusal, about: "adopt", given: givenIn(form) });
    redirect(303, `/mal/${params.id}${withoutAction(url)}#faststalld`);
  },
  upphav: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { judgement } = formAnswers(form, ["judgement"]);
    const withdrawing = locals.api.goals[":id"]["adopted-judgements"][":judgement"].withdraw.$post({
      param: { id: params.id, judgement },
      json: formAnswers(form, words),
    });
    const refusal = await refusalOf(parseResponse(withdrawing));
    if (refusal) return fail(refusal.status, { ...refusal, about: "withdraw", given: givenIn(form) });
    redirect(303, `/mal/${params.id}${withoutAction(url)}#bedomning`);
  },
};
