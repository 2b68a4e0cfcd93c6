import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { type Claims, keyIn, personIn } from "./claims.ts";
import type { Provider } from "./provider.ts";

type Tokens = { readonly idToken?: string | undefined; readonly accessToken?: string | undefined };

/** Sign-in at the organisations' own providers by OpenID Connect: code with PKCE, and an ID token whose signature, audience and nonce the library checks. */
export function providerSignIn(providers: readonly Provider[]) {
  return genericOAuth({
    config: providers.map((provider) => ({
      providerId: provider.id,
      name: provider.name,
      discoveryUrl: discoveryOf(provider),
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      scopes: [...provider.scopes],
      pkce: true,
      requireIdTokenVerification: true,
      disableProviderLogout: true,
      accountSubject: ({ profile }) => keyIn(profile, provider),
      getUserInfo: async (tokens) => await claimsOf(tokens, provider),
      mapProfileToUser: (profile) => personIn(profile, provider),
    })),
  });
}

function discoveryOf({ issuer }: Provider): string {
  return `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`;
}

/** What the ID token says, which has been verified before this is asked, and what it leaves out as the provider answers when asked. */
async function claimsOf(
  { idToken, accessToken }: Tokens,
  provider: Provider,
): Promise<(Record<string, unknown> & { emailVerified: boolean }) | null> {
  const said = payloadOf(idToken ?? "");
  if (said === null) return null;
  const { id, email, name } = provider.claims;
  const isWhole = [id, email, ...[name].flat()].every((claim) => said[claim] !== undefined);
  const more = isWhole || accessToken === undefined ? {} : await userInfo(accessToken, provider);
  if (more["sub"] !== undefined && more["sub"] !== said["sub"]) return null;
  return { emailVerified: false, ...more, ...said };
}

async function userInfo(accessToken: string, provider: Provider): Promise<Claims> {
  const discovery = await fetchJson(discoveryOf(provider), {});
  const endpoint = discovery["userinfo_endpoint"];
  if (typeof endpoint !== "string") return {};
  return await fetchJson(endpoint, { authorization: `Bearer ${accessToken}` });
}

async function fetchJson(url: string, headers: Record<string, string>): Promise<Claims> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  return response.ok ? ((await response.json()) as Claims) : {};
}

function payloadOf(token: string): Claims | null {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Claims;
  } catch {
    return null;
  }
}
