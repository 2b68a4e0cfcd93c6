import { recordPerson } from "@foljsam/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onPostgres, sharedDatabase } from "../../../test/postgres/database.ts";
import { type RunningOidcProvider, startOidcProvider } from "./oidc-provider.fixture.ts";
import type { Provider } from "./provider.ts";
import { identityOn, TestBrowser } from "./sign-in.fixture.ts";

const secret = "a-secret-between-us-and-the-provider-of-the-tests";
const directory = {
  invited: { oid: "7f3c", upn: "Kajsa.Berg@region.example", given_name: "Kajsa", family_name: "Berg" },
  unknown: { oid: "91aa", upn: "ny@region.example", given_name: "Nils", family_name: "Ny" },
  elsewhere: { oid: "5d5d", upn: "kajsa.berg@kommun.example", given_name: "Någon", family_name: "Annan" },
  numbered: { oid: "19121212-1212", upn: "pelle@region.example", given_name: "Pelle", family_name: "Nummer" },
  keyless: { upn: "utan@region.example", given_name: "Utan", family_name: "Nyckel" },
};

onPostgres("sign-in at an organisation's own provider", () => {
  const database = sharedDatabase();
  let oidc: RunningOidcProvider;
  let region: Provider;
  beforeAll(async () => {
    const redirectUris = ["http://localhost:3000/api/auth/callback/region"];
    oidc = await startOidcProvider(directory, { id: "foljsam", secret, redirectUris });
    region = {
      id: "region",
      name: "Regionen",
      issuer: oidc.issuer,
      clientId: "foljsam",
      clientSecret: secret,
      emailDomains: ["region.example"],
      emailIsVerified: true,
      scopes: ["openid", "profile"],
      claims: { id: "oid", email: "upn", name: ["given_name", "family_name"] },
    };
  });
  afterAll(() => oidc.stop());

  const visitor = (provider = region) => new TestBrowser(identityOn(database().db, { providers: [provider] }));

  test("whoever has been invited is known by the address that the provider vouches for, and by its key from then on", async () => {
    const { db } = database();
    const { id } = await recordPerson(db, { name: "Kajsa Berg", email: "kajsa.berg@region.example" });
    const browser = visitor();
    expect(await signInAt(browser, "invited")).toBe("/mitt-konto");
    expect(await browser.person()).toMatchObject({ id, name: "Kajsa Berg" });
    const again = visitor();
    expect(await signInAt(again, "invited")).toBe("/mitt-konto");
    expect(await again.person()).toMatchObject({ id });
  });

  test("whoever nobody has heard of becomes a person, named by the claims that are mapped", async () => {
    const browser = visitor();
    expect(await signInAt(browser, "unknown")).toBe("/mitt-konto");
    expect(await browser.person()).toMatchObject({ name: "Nils Ny", email: "ny@region.example" });
  });

  test.each([
    ["numbered", "PERSONAL_NUMBER_AS_KEY"],
    ["elsewhere", "EMAIL_NOT_VOUCHED_FOR"],
    ["keyless", "unable_to_get_user_info"],
  ])("%s is not let in: %s", async (login, code) => {
    const browser = visitor();
    expect(await signInAt(browser, login)).toBe(`/logga-in?error=${code}`);
    expect(await browser.person()).toBeNull();
  });

  test("an address that the provider does not say is verified is not taken for verified", async () => {
    const browser = visitor({ ...region, emailIsVerified: false });
    expect(await signInAt(browser, "invited")).toBe("/logga-in?error=EMAIL_NOT_VOUCHED_FOR");
  });

  test("what comes back without having been asked for is refused, and so is another browser's answer", async () => {
    const browser = visitor();
    const back = await backFrom(browser, "unknown");
    const other = visitor();
    for (const query of [back, back.replace(/state=[^&]+/, "state=another"), "?code=stolen"]) {
      const response = await other.ask(`/callback/region${query}`);
      expect(response.headers.get("location")).toMatch(/\/logga-in\?error=/);
      expect(await other.person()).toBeNull();
    }
    expect((await browser.ask(`/callback/region${back}`)).headers.get("location")).toBe("/mitt-konto");
    const replayed = await browser.ask(`/callback/region${back}`);
    expect(replayed.headers.get("location")).toMatch(/\/logga-in\?error=/);
  });
});

/** Signs in at the provider as its user would, and gives back where the visitor ends up with us. */
async function signInAt(browser: TestBrowser, login: string): Promise<string> {
  const response = await browser.ask(`/callback/region${await backFrom(browser, login)}`);
  return response.headers.get("location")?.replace(/&error_description=.*/, "") ?? String(response.status);
}

/** Goes to the provider, logs in and consents; gives back the query that it sends the visitor back to us with. */
async function backFrom(browser: TestBrowser, login: string): Promise<string> {
  const request = { provider: "region", callbackURL: "/mitt-konto", errorCallbackURL: "/logga-in" };
  const begun = (await (await browser.ask("/sign-in/social", request)).json()) as { url: string };
  expect(begun.url).toMatch(/code_challenge_method=S256&code_challenge=/);
  expect(begun.url).toMatch(/[?&]nonce=/);
  const cookies = new Map<string, string>();
  let next: URL = new URL(begun.url);
  for (let steps = 0; steps < 20; steps++) {
    if (next.pathname.startsWith("/api/auth/callback/")) return next.search;
    const page = await go(cookies, next);
    const location = page.headers.get("location");
    if (location !== null) next = new URL(location, next);
    else next = await answerForm(cookies, next, await page.text(), login);
  }
  throw new Error("The provider never sent the visitor back.");
}

async function answerForm(cookies: Map<string, string>, at: URL, html: string, login: string): Promise<URL> {
  const action = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? "", at);
  const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const form = new URLSearchParams(prompt === "login" ? { prompt, login, password: "any" } : { prompt });
  const sent = await go(cookies, action, { method: "POST", body: form });
  return new URL(sent.headers.get("location") ?? "", action);
}

async function go(cookies: Map<string, string>, url: URL, init: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
  for (const set of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }
  return response;
}
