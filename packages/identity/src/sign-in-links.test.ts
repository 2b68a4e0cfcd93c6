import { findCollaboration, listMemberships, recordPerson } from "@foljsam/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, onPostgres, openFreshDatabase } from "../../../test/postgres/database.ts";
import { exampleTemplate } from "../../../test/postgres/servers.ts";
import { identityOn, TestBrowser } from "./sign-in.fixture.ts";

const password = "tre gröna stolar i köket";

onPostgres("links that let in once", () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await openFreshDatabase(exampleTemplate);
  });
  afterAll(() => database.close());

  const tokenIn = (path: string | undefined) => new URLSearchParams(path?.split("?")[1]).get("nyckel") ?? "";
  const lookAt = async (browser: TestBrowser, token: string) =>
    ((await (await browser.ask("/link/look", { token })).json()) as { link: unknown }).link;

  test("the first coordinator comes in by the newest link, once, and there is no link any more", async () => {
    const { db } = database;
    const identity = identityOn(db, { examples: false });
    const old = tokenIn((await identity.firstCoordinator())?.path);
    const token = tokenIn((await identity.firstCoordinator())?.path);
    const browser = new TestBrowser(identity);
    expect(await lookAt(browser, old)).toBeNull();
    expect(await lookAt(browser, token)).toEqual({ kind: "first-coordinator", person: null });

    const given = { token, name: "Karin Ek", email: "Karin.Ek@region.example" };
    const refused = await browser.ask("/link/accept", { ...given, password: "kort" });
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: "PASSWORD_TOO_SHORT" }]);
    expect((await browser.ask("/link/accept", { ...given, email: "karin", password })).status).toBe(400);
    expect((await browser.ask("/link/accept", { ...given, password })).status).toBe(200);
    expect(await (await browser.ask("/who")).json()).toMatchObject({ person: { name: "Karin Ek", whole: false } });

    const { slug = "" } = (await findCollaboration(db, "blekinge")) ?? {};
    const [held] = (await listMemberships(db, { collaboration: slug })).filter(
      ({ person }) => person.name === "Karin Ek",
    );
    expect(held).toMatchObject({ role: "coordinator", group: null, from: "2026-11-25", until: null });
    expect((await browser.ask("/link/accept", { ...given, password })).status).toBe(403);
    expect(await identity.firstCoordinator()).toBeNull();
    // From now on this is somebody's own installation, where nobody comes in as an example.
    expect((await new TestBrowser(identityOn(db)).ask("/example/persons")).status).toBe(403);
  });

  test("where example persons are tried there is no link, and an invented coordinator does not stand in its way", async () => {
    expect(await identityOn(database.db, { examples: true }).firstCoordinator()).toBeNull();
  });

  test("an invitation lets its person in without a password, to add a passkey, and ends what let them in before", async () => {
    const { db } = database;
    const { id } = await recordPerson(db, { name: "Bo Ek", email: "bo.ek@region.example" });
    const identity = identityOn(db, { examples: false });
    const first = new TestBrowser(identity);
    await first.ask("/link/accept", { token: tokenIn((await identity.invite(id)).path), password });
    expect(await (await first.ask("/who")).json()).toMatchObject({ person: { name: "Bo Ek", whole: false } });

    const second = new TestBrowser(identity);
    const link = await identity.invite(id);
    expect(link.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(await lookAt(second, tokenIn(link.path))).toMatchObject({ kind: "invitation", person: { id } });
    expect((await second.ask("/link/accept", { token: tokenIn(link.path), name: "Någon annan" })).status).toBe(200);
    expect(await (await second.ask("/who")).json()).toMatchObject({ person: { name: "Bo Ek" } });
    expect(await (await first.ask("/who")).json()).toEqual({ person: null });
    expect((await first.ask("/sign-in/email", { email: "bo.ek@region.example", password })).status).toBe(401);
  });

  test("a made-up key lets nobody in", async () => {
    const browser = new TestBrowser(identityOn(database.db));
    expect(await lookAt(browser, "påhittad")).toBeNull();
    expect((await browser.ask("/link/accept", { token: "påhittad", password })).status).toBe(403);
  });
});
