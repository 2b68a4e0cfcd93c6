import { error, fail, redirect } from "@sveltejs/kit";
import { readAgain, type StillRefused } from "../../read-again.server.ts";
import { toPreview } from "../../to-preview.server.ts";
import { sendFile } from "../../send-file.server.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Reads the file as it was uploaded. One that can be read has a preview, and is shown there. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const form = new FormData();
  form.set("upload", params.upload);
  const sent = await sendFile(locals.fetchApi, form);
  if ("message" in sent) error(sent.status, sent.message);
  if ("preview" in sent) redirect(303, `/inlasning/forhandsgranskning/${sent.preview.id}`);
  const refused: StillRefused = { ...sent.refused, answers: [], hits: [] };
  return { refused };
};

export const actions: Actions = {
  "las-om": async ({ locals, request }) => {
    const read = await readAgain(locals, await request.formData());
    if ("message" in read) return fail(read.status, { message: read.message, refused: null });
    if ("refused" in read) return fail(422, { message: null, refused: read.refused });
    redirect(303, toPreview(read));
  },
};
