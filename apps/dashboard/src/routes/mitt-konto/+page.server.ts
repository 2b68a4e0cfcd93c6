import { parseResponse } from "@foljsam/api/client";
import { fail, redirect, type RequestEvent } from "@sveltejs/kit";
import { formAnswers } from "#lib/forms/form-answers.ts";
import { refusalOf } from "#lib/server/answer.ts";
import { askIdentity, refusalCode } from "#lib/server/ask-identity.ts";
import type { Account } from "./account.ts";
import { setUpOf } from "./code-set-up.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => {
  const response = await askIdentity(event, "/account");
  if (!response.ok) redirect(303, "/logga-in?till=/mitt-konto");
  event.setHeaders({ "cache-control": "private, no-store" });
  return { account: (await response.json()) as Account };
};

type Section = "sessions" | "passkeys" | "codes" | "password";

/** Sends something to sign-in; comes back to the section that it belongs to, with why where it is refused. */
async function send(event: RequestEvent, section: Section, path: string, body: object) {
  const response = await askIdentity(event, path, body);
  const code = await refusalCode(response);
  if (code !== null) return fail(response.status, { section, code });
  redirect(303, `/mitt-konto#${section}`);
}

export const actions: Actions = {
  radera: async (event) => {
    const { confirm } = formAnswers(await event.request.formData(), ["confirm"]);
    // What the field cannot say the API refuses.
    const json = { confirm: confirm.trim().toLowerCase() } as never;
    const refusal = await refusalOf(parseResponse(event.locals.api.me.erase.$post({ json })));
    if (refusal) return fail(refusal.status, { erasing: refusal.message });
    redirect(303, "/");
  },
  avsluta: async (event) => {
    const { session } = formAnswers(await event.request.formData(), ["session"]);
    return await send(event, "sessions", "/session/end", { session });
  },
  "avsluta-andra": async (event) => await send(event, "sessions", "/revoke-other-sessions", {}),
  "ta-bort-nyckel": async (event) => {
    const { id } = formAnswers(await event.request.formData(), ["id"]);
    return await send(event, "passkeys", "/passkey/delete-passkey", { id });
  },
  engangskod: async (event) => {
    const { password } = formAnswers(await event.request.formData(), ["password"]);
    const response = await askIdentity(event, "/two-factor/enable", { password });
    const code = await refusalCode(response.clone());
    if (code !== null) return fail(response.status, { section: "codes" as const, code });
    const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
    return { section: "codes" as const, code: null, setUp: setUpOf(totpURI, backupCodes) };
  },
  bekrafta: async (event) => {
    const { code } = formAnswers(await event.request.formData(), ["code"]);
    return await send(event, "codes", "/two-factor/verify-totp", { code: code.replaceAll(/\D/g, "") });
  },
  reservkoder: async (event) => {
    const { password } = formAnswers(await event.request.formData(), ["password"]);
    const response = await askIdentity(event, "/two-factor/generate-backup-codes", { password });
    const code = await refusalCode(response.clone());
    if (code !== null) return fail(response.status, { section: "codes" as const, code });
    const { backupCodes } = (await response.json()) as { backupCodes: string[] };
    return { section: "codes" as const, code: null, reserve: backupCodes };
  },
  losenord: async (event) => {
    const form = await event.request.formData();
    const { current, wanted, again } = formAnswers(form, ["current", "wanted", "again"]);
    if (wanted !== again) return fail(400, { section: "password" as const, code: "PASSWORDS_DIFFER" });
    const body = { currentPassword: current, newPassword: wanted, revokeOtherSessions: true };
    return await send(event, "password", "/change-password", body);
  },
};
