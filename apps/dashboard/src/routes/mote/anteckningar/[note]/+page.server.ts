import { parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { formAnswers } from "#lib/forms/form-answers.ts";
import { answer } from "#lib/server/answer.ts";
import { lastWriter, noteOf, refusedNote, rememberWriter } from "../../note-form.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** A form to fill in and send: nothing here needs JavaScript. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
  const { versions } = await answer(
    parseResponse(locals.api["meeting-notes"][":note"].$get({ param: { note: params.note } })),
  );
  return { versions, writer: lastWriter(cookies) };
};

const toMeeting = (body: string, day: string, note: string) =>
  `/mote/anteckningar?organ=${encodeURIComponent(body)}&dag=${encodeURIComponent(day)}#anteckning-${note}`;

export const actions: Actions = {
  andra: async ({ locals, params, request, url, cookies }) => {
    const form = await request.formData();
    const { seen, done } = formAnswers(form, ["seen", "done"]);
    const json = { ...noteOf(form), seen: Number(seen), done: done === "on" };
    const amending = locals.api["meeting-notes"][":note"].amend.$post({ param: { note: params.note }, json });
    const refused = await refusedNote(parseResponse(amending), form);
    if (refused) return fail(refused.status, refused);
    rememberWriter(cookies, url, json.by);
    redirect(303, toMeeting(json.body, json.meetingOn, params.note));
  },
  aterta: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { seen, by, body, meetingOn } = formAnswers(form, ["seen", "by", "body", "meetingOn"]);
    const json = { seen: Number(seen), by };
    const withdrawing = locals.api["meeting-notes"][":note"].withdraw.$post({ param: { note: params.note }, json });
    const refused = await refusedNote(parseResponse(withdrawing), form);
    if (refused) return fail(refused.status, refused);
    redirect(303, toMeeting(body, meetingOn, params.note));
  },
};
