import { parseResponse } from "@foljsam/api/client";
import { may } from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import { fail } from "@sveltejs/kit";
import { formAnswers, givenIn } from "#lib/forms/form-answers.ts";
import { gate } from "#lib/server/acting.ts";
import { answer, failureOf } from "#lib/server/answer.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Lists and a form to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
  await gate(event, "see-members");
  const { locals, parent, url } = event;
  const { collaboration, actor } = await parent();
  const query = { collaboration: collaboration.slug };
  const { members, groups } = await answer(parseResponse(locals.api.members.$get({ query })));
  return {
    members,
    seating: groups,
    managed: may(actor, "manage-members", query),
    changed: members.find(({ id }) => String(id) === url.searchParams.get("andrad")) ?? null,
    today: swedishDay(new Date()),
  };
};

const fields = ["name", "email", "role", "group", "principal", "from", "until"] as const;

export const actions: Actions = {
  laggTill: async ({ locals, request }) => {
    const form = await request.formData();
    // What the choices of the form cannot say the API refuses.
    const json = { ...formAnswers(form, ["collaboration"]), ...formAnswers(form, fields) } as never;
    try {
      return { added: await parseResponse(locals.api.members.$post({ json })) };
    } catch (cause) {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return fail(failure.status, { refusal: { ...failure, given: givenIn(form) } });
    }
  },
};
