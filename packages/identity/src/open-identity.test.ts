import { saveExamplePersons } from "@foljsam/database";
import { beforeAll, expect, test } from "vitest";
import { onPostgres, sharedDatabase } from "../../../test/postgres/database.ts";
import { givePassword } from "./password.fixture.ts";
import { identityOn, TestBrowser } from "./sign-in.fixture.ts";

const katarina = { name: "Katarina Lindqvist", email: "katarina.lindqvist@exempel.example" };

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
    expect(await browser.person()).toMatchObject({ id: anna, email: "anna@region.example", example: false });
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

  test.each(["/sign-up/email", "/update-user", "/delete-user", "/change-email", "/link-social", "/ok", "/error"])(
    "%s of the library is not there",
    async (path) => {
      const browser = new TestBrowser(identityOn(database().db));
      expect((await browser.ask(path)).status).toBe(404);
      expect((await browser.ask(path, {})).status).toBe(404);
    },
  );
});
