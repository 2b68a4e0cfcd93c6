import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { saveExamplePersons } from "@foljsam/database";
import { beforeAll, expect, test } from "vitest";
import { onPostgres, sharedDatabase } from "../../../test/postgres/database.ts";
import { givePassword } from "./password.fixture.ts";
import { identityOn, TestBrowser } from "./sign-in.fixture.ts";

const katarina = { name: "Katarina Lindqvist", email: "katarina.lindqvist@exempel.example" };

/** The secret that an authenticator app reads out of the address in the picture. */
function secretOf(uri: string): string {
  return new TextDecoder().decode(base32.decode(new URL(uri).searchParams.get("secret") ?? ""));
}

onPostgres("sign-in", () => {
  const database = sharedDatabase();
  let person = "";
  beforeAll(async () => {
    person = (await saveExamplePersons(database().db, [katarina])).get(katarina.email) ?? "";
  });

  test("an example person signs in by one press, and is nobody again after signing out", async () => {
    const browser = new TestBrowser(identityOn(database().db));
    expect(await browser.person()).toBeNull();
    const response = await browser.ask("/example/sign-in", { person });
    expect(response.status).toBe(200);
    const cookie = response.headers.getSetCookie().join("\n");
    expect(cookie).toContain("foljsam.session_token=");
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).toContain("Max-Age=604800");
    expect(await browser.person()).toMatchObject({ ...katarina, id: person, example: true });
    const signedIn = browser.cookieHeader();
    expect((await browser.ask("/sign-out", {})).status).toBe(200);
    expect(await browser.person()).toBeNull();
    // The cookie that somebody has kept is worth nothing any more.
    expect(await browser.identity.personOf(signedIn)).toBeNull();
  });

  test("a cookie that is not ours is nobody's", async () => {
    const identity = identityOn(database().db);
    const forged = new Headers({ cookie: "foljsam.session_token=abc.def" });
    expect(await identity.personOf(forged)).toBeNull();
    const browser = new TestBrowser(identity);
    await browser.ask("/example/sign-in", { person });
    const elsewhere = identityOn(database().db, { secret: "another-secret-of-the-tests-32-chars!" });
    expect(await elsewhere.personOf(browser.cookieHeader())).toBeNull();
  });

  test("example persons are refused where the settings do not allow them, or the request comes from elsewhere", async () => {
    const off = new TestBrowser(identityOn(database().db, { examples: false }));
    const far = new TestBrowser(identityOn(database().db), { "x-client-direct": "" });
    for (const browser of [off, far]) {
      expect((await browser.ask("/example/persons")).status).toBe(403);
      expect((await browser.ask("/example/sign-in", { person })).status).toBe(403);
      expect(await browser.person()).toBeNull();
    }
  });

  test("a password lets in, a wrong one does not, and neither tells whether the person exists", async () => {
    const browser = new TestBrowser(identityOn(database().db));
    const anna = await givePassword(database().db, "anna@region.example", "ett-riktigt-långt-lösenord");
    const wrong = await browser.ask("/sign-in/email", { email: "anna@region.example", password: "fel-lösenord-här" });
    const unknown = await browser.ask("/sign-in/email", {
      email: "ingen@region.example",
      password: "fel-lösenord-här",
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    const right = await browser.ask("/sign-in/email", {
      email: "Anna@region.example",
      password: "ett-riktigt-långt-lösenord",
    });
    expect(right.status).toBe(200);
    // A password alone is half of it: the account page is open, to set up one-time codes, and nothing else.
    expect(await browser.person()).toBeNull();
    expect(await (await browser.ask("/who")).json()).toMatchObject({ person: { whole: false } });

    const password = "ett-riktigt-långt-lösenord";
    const enabled = await browser.ask("/two-factor/enable", { password });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    const otp = createOTP(secretOf(totpURI), { period: 30, digits: 6 });
    expect((await browser.ask("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect((await browser.ask("/two-factor/verify-totp", { code: await otp.totp() })).status).toBe(200);
    expect(await browser.person()).toMatchObject({ id: anna, email: "anna@region.example", example: false });

    const later = new TestBrowser(identityOn(database().db));
    const asked = await later.ask("/sign-in/email", { email: "anna@region.example", password });
    expect(await asked.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await later.person()).toBeNull();
    expect((await later.ask("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect((await later.ask("/two-factor/verify-totp", { code: await otp.totp() })).status).toBe(200);
    expect(await later.person()).toMatchObject({ id: anna });

    const weak = await later.ask("/change-password", { currentPassword: password, newPassword: "Lösenord2026!" });
    expect(await weak.json()).toMatchObject({ code: "PASSWORD_COMMON" });

    // A reserve code lets in once.
    for (const status of [200, 401]) {
      const without = new TestBrowser(identityOn(database().db));
      await without.ask("/sign-in/email", { email: "anna@region.example", password });
      expect((await without.ask("/two-factor/verify-backup-code", { code: backupCodes[0] })).status).toBe(status);
    }
  });

  test("another site's page cannot sign a visitor in", async () => {
    const { identity, headers: own } = new TestBrowser(identityOn(database().db));
    const headers = { ...own, origin: "http://evil.example", cookie: "x=1", "content-type": "application/json" };
    const request = new Request("http://localhost:3000/api/auth/example/sign-in", {
      method: "POST",
      headers,
      body: JSON.stringify({ person }),
    });
    expect((await identity.handle(request)).status).toBe(403);
  });

  test("a person sees their sessions, and ends one that is not theirs to see", async () => {
    const { db } = database();
    const ids = await saveExamplePersons(db, [
      { name: "Ett", email: "ett@exempel.example" },
      { name: "Två", email: "tva@exempel.example" },
    ]);
    const [one, other, stranger] = [1, 2, 3].map(() => new TestBrowser(identityOn(db)));
    if (!one || !other || !stranger) throw new Error("three browsers");
    for (const browser of [one, other])
      await browser.ask("/example/sign-in", { person: ids.get("ett@exempel.example") });
    await stranger.ask("/example/sign-in", { person: ids.get("tva@exempel.example") });
    type Account = { sessions: { id: string; current: boolean }[] };
    const { sessions } = (await (await one.ask("/account")).json()) as Account;
    expect(sessions).toHaveLength(2);
    expect(JSON.stringify(sessions)).not.toContain("token");
    const session = sessions.find(({ current }) => !current)?.id;
    expect((await stranger.ask("/session/end", { session })).status).toBe(404);
    expect(await other.person()).not.toBeNull();
    expect((await one.ask("/session/end", { session })).status).toBe(200);
    expect(await other.person()).toBeNull();
    expect(await one.person()).not.toBeNull();
  });

  test.each(["/sign-up/email", "/update-user", "/delete-user", "/change-email", "/link-social", "/ok", "/error"])(
    "%s of the library is not there",
    async (path) => {
      const browser = new TestBrowser(identityOn(database().db));
      expect((await browser.ask(path)).status).toBe(404);
      expect((await browser.ask(path, {})).status).toBe(404);
    },
  );
});
