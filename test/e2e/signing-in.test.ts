import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { openDatabase, recordPerson } from "@foljsam/database";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { type RunningOidcProvider, startOidcProvider } from "../../packages/identity/src/oidc-provider.fixture.ts";
import { inviteLink } from "../../packages/identity/src/sign-in-link.ts";
import { codeAt } from "./authenticator-app.ts";
import { expectAccessible, expectAccessibleEverywhere, startVisit, tabTo } from "./visit.ts";

const secret = "a-secret-between-us-and-the-provider-of-the-tests";
const directory = {
  kajsa: { hsaId: "SE2321000057-7F3C", mail: "kajsa.berg@region.example", given_name: "Kajsa Berg" },
};
let oidc: RunningOidcProvider | undefined;

/** An installation that others are to reach one day: no example persons, no coordinator yet, and one organisation's provider. */
const visit = startVisit(async () => {
  const port = await freePort();
  const redirectUris = [`http://localhost:${port}/api/auth/callback/region`];
  oidc = await startOidcProvider(directory, { id: "foljsam", secret, redirectUris });
  const region = {
    id: "region",
    name: "Regionen",
    issuer: oidc.issuer,
    clientId: "foljsam",
    secretFrom: "OIDC_REGION_SECRET",
    emailDomains: ["region.example"],
    emailIsVerified: true,
    scopes: ["openid", "profile"],
    claims: { id: "hsaId", email: "mail", name: "given_name" },
  };
  const env = { OIDC_PROVIDERS: JSON.stringify([region]), OIDC_REGION_SECRET: secret };
  return { args: ["--empty"], port: String(port), env };
});
afterAll(async () => await oidc?.stop());

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A device with a lock of its own that keeps passkeys. */
async function withPasskeys(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const lock = {
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", ...lock },
  });
}

test("the first coordinator comes in by the link that the start printed, chooses a passkey, and comes back with it", async () => {
  const link = /(?<path>\/forsta-samordnaren\?nyckel=\S+)/.exec(visit.said())?.groups?.["path"] ?? "";
  const page = await visit.page({ as: null });
  await withPasskeys(page);
  await page.goto(link);
  await expectAccessibleEverywhere(page);
  await page.getByLabel("Ditt namn").fill("Karin Ek");
  await page.getByLabel("Din e-postadress i tjänsten").fill("karin.ek@region.example");
  await tabTo(page, "button", "Välj nyckel");
  await page.keyboard.press("Enter");
  await page.getByText("Ett steg kvar.").first().waitFor();
  await tabTo(page, "button", "Lägg till en nyckel");
  await page.keyboard.press("Enter");
  await page.getByText("Nyckel 1").first().waitFor();
  expect(await page.getByText("Ett steg kvar.").count()).toBe(0);
  await expectAccessibleEverywhere(page);

  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.goto("/logga-in?till=/ordlista");
  await page.getByRole("button", { name: "Logga in med nyckel" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/ordlista");
  expect(await page.getByRole("link", { name: "Karin Ek" }).count()).toBe(1);

  await page.goto(link);
  expect(await page.getByRole("main").innerText()).toContain("Länken gäller inte längre");
});

test("somebody invited chooses a password and one-time codes without JavaScript, comes back with both, and shows the first device out", async () => {
  const { db, close } = await openDatabase({ url: visit.database() });
  const { id } = await recordPerson(db, { name: "Bo Ek", email: "bo.ek@kommun.example" });
  const { path } = await inviteLink(db, id, new Date());
  await close();
  const page = await visit.page({ as: null, javaScriptEnabled: false });
  await page.goto(path);
  await page.getByText("Välj lösenord och engångskod i stället").click();
  for (const [first, again] of [
    ["lösenord2026", "lösenord2026"],
    ["tre gröna stolar", "tre gröna stolar"],
  ]) {
    await page.getByLabel("Lösenord", { exact: true }).fill(first ?? "");
    await page.getByLabel("Samma en gång till").fill(again ?? "");
    await page.getByRole("button", { name: "Välj lösenord" }).click();
  }
  await page.getByLabel("Ditt lösenord").fill("tre gröna stolar");
  await page.getByRole("button", { name: "Sätt upp engångskoder" }).click();
  const key = await page.locator(".picture code").innerText();
  await page.getByLabel("Koden som appen visar nu").fill(codeAt(key, Date.now()));
  await page.getByRole("button", { name: "Slå på engångskoder" }).click();
  expect(await page.getByRole("main").innerText()).toContain("Påslagna.");

  const later = await visit.page({ as: null });
  await later.goto("/logga-in");
  await later.getByLabel("E-postadress").fill("bo.ek@kommun.example");
  await later.getByLabel("Lösenord", { exact: true }).fill("tre gröna stolar");
  await later.getByRole("button", { name: "Fortsätt" }).click();
  await later.getByLabel("Kod från appen").waitFor();
  await expectAccessible(later);
  expect(await later.getByRole("link", { name: "Bo Ek" }).count()).toBe(0);
  await later.getByLabel("Kod från appen").fill(codeAt(key, Date.now()));
  await later.getByRole("button", { name: "Logga in" }).click();
  await later.getByRole("link", { name: "Bo Ek" }).click();
  await later.getByText("Påslagna.").waitFor();
  await expectAccessible(later);
  // The first device is shown out, and is nobody's from its next page on.
  await later.getByRole("button", { name: "Avsluta alla andra" }).click();
  await page.goto("/");
  expect(await page.getByRole("link", { name: "Logga in" }).count()).toBe(1);
});

test("whoever the region employs signs in there, consents, and is known by the claims that are mapped", async () => {
  const page = await visit.page({ as: null });
  await page.goto("/logga-in?till=/om");
  await expectAccessibleEverywhere(page);
  await page.getByRole("link", { name: "Regionen" }).click();
  await page.locator("input[name=login]").fill("kajsa");
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
  await page.waitForURL(({ pathname }) => pathname === "/om");
  expect(await page.getByRole("link", { name: "Kajsa Berg" }).count()).toBe(1);
  await page.goto("/logga-in");
  expect(await page.getByRole("heading", { name: "Prova som någon" }).count()).toBe(0);
});
