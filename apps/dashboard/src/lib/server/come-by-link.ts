import { fail, redirect, type RequestEvent } from "@sveltejs/kit";
import { formAnswers } from "#lib/forms/form-answers.ts";
import { askIdentity, refusalCode } from "./ask-identity.ts";

/** Whom a link lets in: nobody in particular where it is the first coordinator's. */
export type LinkShown = { readonly person: { readonly name: string; readonly email: string } | null };

/** What a link is for; null where it holds no more, or is of another kind. */
export async function linkOf(event: RequestEvent, kind: "invitation" | "first-coordinator"): Promise<LinkShown | null> {
  const token = event.url.searchParams.get("nyckel") ?? "";
  event.setHeaders({ "cache-control": "private, no-store" });
  const response = await askIdentity(event, "/link/look", { token });
  if (!response.ok) return null;
  const { link } = (await response.json()) as { link: (LinkShown & { kind: string }) | null };
  return link?.kind === kind ? { person: link.person } : null;
}

/** Comes in by a link, with a password or on the way to a passkey; both are finished on the account page. */
export async function comeByLink(event: RequestEvent) {
  const form = await event.request.formData();
  const { name, email, password, again, way } = formAnswers(form, ["name", "email", "password", "again", "way"]);
  const given = { name, email };
  if (way === "password" && password !== again) return fail(400, { code: "PASSWORDS_DIFFER", given });
  const token = event.url.searchParams.get("nyckel") ?? "";
  const body = { token, ...given, ...(way === "password" && { password }) };
  const response = await askIdentity(event, "/link/accept", body);
  const code = await refusalCode(response);
  if (code !== null) return fail(response.status, { code, given });
  redirect(303, way === "password" ? "/mitt-konto#codes" : "/mitt-konto#passkeys");
}
