import type { MeetingNoteKind } from "@foljsam/domain";
import type { Cookies } from "@sveltejs/kit";
import { formAnswers, givenIn } from "#lib/forms/form-answers.ts";
import { type Refusal, refusalOf } from "#lib/server/answer.ts";

const writer = "antecknar";

/** What the form of a note says. What its choices cannot say the API refuses. */
export function noteOf(form: FormData) {
  const { kind, ...words } = formAnswers(form, ["kind", "text", "responsible", "dueOn", "body", "meetingOn", "by"]);
  return { ...words, kind: kind as MeetingNoteKind };
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

/** Who took the last note from this browser, so that a name is written once a meeting. */
export function lastWriter(cookies: Cookies): string {
  return cookies.get(writer) ?? "";
}

/** Remembers who takes notes in this browser, for half a year and for these pages alone. */
export function rememberWriter(cookies: Cookies, url: URL, name: string): void {
  const halfAYear = 60 * 60 * 24 * 182;
  cookies.set(writer, name.slice(0, 200), { path: "/mote", maxAge: halfAYear, secure: url.protocol === "https:" });
}
