import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { formAnswers } from "#lib/forms/form-answers.ts";
import { answer } from "#lib/server/answer.ts";
import { noteOf, refusedNote } from "../../note-form.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A form to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { versions } = await answer(
    parseResponse(locals.api["meeting-notes"][":note"].$get({ param: { note: params.note } })),
  );
  return { versions };
};

const toMeeting = (body: string, day: string, note: string) =>
  `/mote/anteckningar?organ=${encodeURIComponent(body)}&dag=${encodeURIComponent(day)}#anteckning-${note}`;

export const actions: Actions = {
  andra: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { seen, done } = formAnswers(form, ["seen", "done"]);
    const json = { ...noteOf(form), seen: Number(seen), done: done === "on" };
    const amending = locals.api["meeting-notes"][":note"].amend.$post({ param: { note: params.note }, json });
    const refused = await refusedNote(parseResponse(amending), form);
    if (refused) return fail(refused.status, refused);
    redirect(303, toMeeting(json.body, json.meetingOn, params.note));
  },
  publicera: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { seen, publication } = formAnswers(form, ["seen", "publication"]);
    // What the choices of the form cannot say the API refuses.
    const json = { seen: Number(seen), publication } as never;
    const publishing = locals.api["meeting-notes"][":note"].publish.$post({ param: { note: params.note }, json });
    const refused = await refusedNote(parseResponse(publishing), form);
    if (refused) return fail(refused.status, refused);
    redirect(303, `/mote/anteckningar/${params.note}`);
  },
  aterta: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { seen, body, meetingOn } = formAnswers(form, ["seen", "body", "meetingOn"]);
    const json = { seen: Number(seen) };
    const withdrawing = locals.api["meeting-notes"][":note"].withdraw.$post({ param: { note: params.note }, json });
    const refused = await refusedNote(parseResponse(withdrawing), form);
    if (refused) return fail(refused.status, refused);
    redirect(303, toMeeting(body, meetingOn, params.note));
  },
};
