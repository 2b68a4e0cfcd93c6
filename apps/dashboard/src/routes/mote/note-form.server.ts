import type { MeetingNoteKind } from "@foljsam/domain";
import { formAnswers, givenIn } from "#lib/forms/form-answers.ts";
import { type Refusal, refusalOf } from "#lib/server/answer.ts";

/** What the form of a note says. What its choices cannot say the API refuses. */
export function noteOf(form: FormData) {
  const { kind, publication, ...words } = formAnswers(form, [
    "kind",
    "text",
    "responsible",
    "dueOn",
    "body",
    "meetingOn",
    "publication",
  ]);
  return {
    ...words,
    kind: kind as MeetingNoteKind,
    publication: publication === "draft" ? ("draft" as const) : ("internal" as const),
  };
}

/** Why a note was not taken, with all that was written, so that no words are lost whatever went wrong; null when it was taken. */
export async function refusedNote(sent: Promise<unknown>, form: FormData) {
  const refusal = await refusalOf(sent).catch((): Refusal => ({
    status: 503,
    code: "internal",
    message: "Servern svarar inte. Det du skrev står kvar här: försök igen om en stund.",
  }));
  return refusal && { ...refusal, given: givenIn(form) };
}
