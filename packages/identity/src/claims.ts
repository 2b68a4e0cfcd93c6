import { isPersonalNumber } from "./personal-number.ts";
import type { Provider } from "./provider.ts";

/** What a provider says of whoever has signed in there, by the names of its claims. */
export type Claims = Readonly<Record<string, unknown>>;

/** Why nobody is let in on what a provider says (skäl). */
export type ClaimsProblem = "PERSONAL_NUMBER_AS_KEY" | "EMAIL_NOT_VOUCHED_FOR";

/** The key that the provider knows the person by; empty where it gives none. */
export function keyIn(claims: Claims, { claims: names }: Provider): string {
  return textOf(claims[names.id]);
}

/** The person that claims tell of, as the provider's settings read them. */
export function personIn(claims: Claims, provider: Provider): { email: string; name: string; emailVerified: boolean } {
  const { email: emailClaim, name: nameClaims } = provider.claims;
  const email = textOf(claims[emailClaim]).toLowerCase();
  const name = [nameClaims]
    .flat()
    .map((claim) => textOf(claims[claim]))
    .filter(Boolean)
    .join(" ");
  return { email, name: name || email, emailVerified: isVouchedFor(email, claims, provider) };
}

/** What is wrong with claims; null where nothing is. A personal identity number is no key, and an address that the provider does not answer for is nobody's. */
export function problemIn(claims: Claims, provider: Provider): ClaimsProblem | null {
  if (isPersonalNumber(keyIn(claims, provider))) return "PERSONAL_NUMBER_AS_KEY";
  return personIn(claims, provider).emailVerified ? null : "EMAIL_NOT_VOUCHED_FOR";
}

function isVouchedFor(email: string, claims: Claims, { emailDomains, emailIsVerified }: Provider): boolean {
  const said = claims["email_verified"];
  const verified = said === undefined ? emailIsVerified : said === true || said === "true";
  return verified && emailDomains.some((domain) => email.endsWith(`@${domain}`));
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
