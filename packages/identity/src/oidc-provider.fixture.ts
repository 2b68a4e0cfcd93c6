import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import OidcProvider from "oidc-provider";

/** What an organisation's provider says of somebody, by the login they have there. */
export type Directory = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real OpenID provider on loopback, with a page for login and one for consent. */
export type RunningOidcProvider = { readonly issuer: string; readonly stop: () => Promise<void> };

/** Starts a provider for one client, which sends people back to `redirectUri`. Its claims beyond `sub` are those of the directory. */
export async function startOidcProvider(
  directory: Directory,
  client: { readonly id: string; readonly secret: string; readonly redirectUris: string[] },
): Promise<RunningOidcProvider> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const claims = [...new Set(Object.values(directory).flatMap((person) => Object.keys(person)))];
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: claims },
    // As Entra ID does: what the scopes ask for is in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, login) => ({ accountId: login, claims: () => ({ sub: login, ...directory[login] }) }),
    cookies: { keys: ["a key of the tests"] },
  });
  server.on("request", provider.callback());
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { issuer, stop };
}
