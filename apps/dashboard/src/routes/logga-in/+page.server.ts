import { fail, redirect } from "@sveltejs/kit";
import { formAnswers } from "#lib/forms/form-answers.ts";
import { ownPath } from "#lib/own-path.ts";
import { askIdentity, refusalCode } from "#lib/server/ask-identity.ts";
import type { OfferedProvider } from "#lib/visitor.ts";
import type { ExamplePersonOffered } from "./example-person.ts";
import type { Actions, PageServerLoad } from "./$types";

type Ways = { readonly providers: readonly OfferedProvider[]; readonly examples: boolean };

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const answered = await askIdentity(event, "/ways");
  const closed = await refusalCode(answered.clone());
  const ways: Ways = closed === null ? ((await answered.json()) as Ways) : { providers: [], examples: false };
  const examples = ways.examples ? await examplePersons(await askIdentity(event, "/example/persons")) : [];
  event.setHeaders({ "cache-control": "private, no-store" });
  return {
    till: ownPath(searchParams.get("till")),
    error: closed ?? searchParams.get("error"),
    providers: ways.providers,
    examples,
    open: closed === null,
  };
};

async function examplePersons(response: Response): Promise<readonly ExamplePersonOffered[]> {
  return response.ok ? ((await response.json()) as { persons: ExamplePersonOffered[] }).persons : [];
}

export const actions: Actions = {
  losenord: async (event) => {
    const { email, password } = formAnswers(await event.request.formData(), ["email", "password"]);
    const response = await askIdentity(event, "/sign-in/email", { email: email.trim(), password });
    const code = await refusalCode(response.clone());
    if (code !== null) return fail(response.status, { step: "password" as const, code, email });
    const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
    if (twoFactorRedirect) return { step: "code" as const, code: null, email };
    // Without one-time codes a password is half a sign-in: the account page helps with the other half.
    redirect(303, "/mitt-konto");
  },
  kod: async (event) => {
    const { code: written } = formAnswers(await event.request.formData(), ["code"]);
    const code = written.replaceAll(/[\s-]/g, "");
    const isTimed = /^\d{6}$/.test(code);
    const path = isTimed ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
    const response = await askIdentity(event, path, { code: isTimed ? code : written.trim() });
    const refused = await refusalCode(response);
    if (refused === null) redirect(303, ownPath(event.url.searchParams.get("till")));
    const again = refused === "INVALID_CODE" || refused === "INVALID_BACKUP_CODE";
    return fail(response.status, { step: again ? ("code" as const) : ("password" as const), code: refused, email: "" });
  },
  exempel: async (event) => {
    const { person } = formAnswers(await event.request.formData(), ["person"]);
    const response = await askIdentity(event, "/example/sign-in", { person });
    const code = await refusalCode(response);
    if (code !== null) return fail(response.status, { step: "password" as const, code, email: "" });
    redirect(303, ownPath(event.url.searchParams.get("till")));
  },
};
