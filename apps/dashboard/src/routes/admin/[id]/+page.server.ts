import { parseResponse } from "@foljsam/api/client";
import { may } from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import { error, fail, redirect } from "@sveltejs/kit";
import { formAnswers, givenIn } from "#lib/forms/form-answers.ts";
import { gate } from "#lib/server/acting.ts";
import { answer, failureOf, type Refusal, refusalOf } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Two forms to choose between: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
  await gate(event, "manage-members");
  const { locals, params, parent } = event;
  const { collaboration, actor } = await parent();
  const query = { collaboration: collaboration.slug };
  const { members } = await answer(parseResponse(locals.api.members.$get({ query })));
  const member = members.find(({ id }) => String(id) === params.id);
  if (!member || !may(actor, "manage-members", query)) error(404, "Det finns inget ledamotskap att ändra här.");
  return { member, today: swedishDay(new Date()) };
};

type Refused = Refusal & {
  readonly about: "invite" | "end" | "revoke";
  readonly given: Readonly<Record<string, string>>;
};

const refused = (refusal: Refused) => fail(refusal.status, { refusal });

export const actions: Actions = {
  bjudIn: async ({ locals, params }) => {
    try {
      return { invitation: await parseResponse(locals.api.members[":id"].invite.$post({ param: params })) };
    } catch (cause) {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return refused({ ...failure, about: "invite", given: {} });
    }
  },
  avsluta: async ({ locals, params, request }) => {
    const form = await request.formData();
    const json = formAnswers(form, ["until"]);
    const ending = locals.api.members[":id"].end.$post({ param: params, json });
    const refusal = await refusalOf(parseResponse(ending));
    if (refusal) return refused({ ...refusal, about: "end", given: givenIn(form) });
    redirect(303, `/admin?andrad=${params.id}`);
  },
  aterkalla: async ({ locals, params, request }) => {
    const form = await request.formData();
    if (form.get("sure") !== "on") {
      const message = "Kryssa i att rollen ska återkallas.";
      return refused({ status: 400, code: "field-missing", message, about: "revoke", given: { sure: "" } });
    }
    const revoking = locals.api.members[":id"].revoke.$post({ param: params });
    const refusal = await refusalOf(parseResponse(revoking));
    if (refusal) return refused({ ...refusal, about: "revoke", given: givenIn(form) });
    redirect(303, `/admin?andrad=${params.id}`);
  },
};
