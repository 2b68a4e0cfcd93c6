import {
  changeMembership,
  type Database,
  listMemberships,
  type Person,
  recordMembership,
  recordPerson,
} from "@foljsam/database";
import type { Role } from "@foljsam/domain";
import { afterAll, beforeAll } from "vitest";
import { type FreshDatabase, openFreshDatabase } from "../../../test/postgres/database.ts";
import { exampleTemplate } from "../../../test/postgres/servers.ts";
import { type Client, createClient } from "./client.ts";
import { createApi } from "./create-api.ts";
import type { Identity } from "./routing.ts";

/** What a test of the API needs: a request, the typed client and the database beneath. */
export type ApiUnderTest = {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly client: Client;
  readonly database: FreshDatabase;
  /** Lines that were told to the log. */
  readonly log: string[];
  /** Takes back the role of who acts. */
  readonly revoke: () => Promise<void>;
};

/** Who a test acts as: a role in Blekinge, held now unless the days say otherwise; or anyone. */
export type TestActor = {
  readonly name?: string;
  readonly role: Role;
  readonly group?: string;
  readonly collaboration?: string;
  readonly from?: string;
  readonly until?: string;
};

const day = "2022-03-15";
const personHeader = "x-test-person";
const coordinator: TestActor = { role: "coordinator" };

/**
 * The whole API for the tests of the surrounding `describe`, on a database of their own with Blekinge and its example data. Those who
 * ask are the coordinator, unless a test says otherwise.
 */
export function blekingeApi(): () => ApiUnderTest {
  let api: ApiUnderTest | undefined;
  beforeAll(async () => {
    const database = await openFreshDatabase(exampleTemplate);
    api = await actAs({ ...serve(database), database }, coordinator);
  });
  afterAll(async () => await api?.database.close());
  return () => {
    if (!api) throw new Error("The API opens before the first test.");
    return api;
  };
}

/** The API as it answers somebody with a role; with null anyone, with `{}` a person who has none. */
export async function actAs(api: ApiUnderTest, actor: TestActor | Record<string, never> | null): Promise<ApiUnderTest> {
  const person = actor && (await personWith(api.database.db, actor));
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    // Who acts last, of those the same API has been made for, is who acts.
    if (!headers.has(personHeader))
      headers.set(personHeader, person ? `${person.id} ${encodeURIComponent(person.name)}` : "");
    return await api.request(path, { ...init, headers });
  };
  const client = createClient("http://localhost", async (input, init) => {
    const { pathname, search } = new URL(String(input));
    return await request(`${pathname}${search}`, init);
  });
  const revoke = async () => {
    const { db } = api.database;
    for (const { id } of person ? await listMemberships(db, { person: person.id }) : [])
      await changeMembership(db, id, ({ until }) => ({ until, revoked: true }));
  };
  return { ...api, request, client, revoke };
}

let persons = 0;

async function personWith(db: Database, actor: TestActor | Record<string, never>): Promise<Person> {
  const {
    name = "Maja Ek",
    role,
    group = null,
    collaboration = "blekinge",
    from = "2022-01-01",
    until = null,
  } = actor as TestActor;
  persons += 1;
  const person = await recordPerson(db, { name, email: `maja.ek.${persons}@example.se` });
  const membership = { person: person.id, collaboration, group, role, principal: null, from, until };
  if (role) await recordMembership(db, membership);
  return person;
}

/** Takes the word of a header for who signs in. */
const trusting: Identity = {
  invite: async (person) => ({ path: `/inbjudan?nyckel=${person}`, expiresAt: new Date("2022-03-22T12:00:00Z") }),
  handle: async () => new Response(null, { status: 404 }),
  personOf: async (headers) => {
    const [id, name = ""] = headers.get(personHeader)?.split(" ") ?? [];
    return id ? { id, name: decodeURIComponent(name) } : null;
  },
};

/** Everyone who asks is the coordinator. */
export async function alwaysCoordinator(db: Database): Promise<Identity> {
  const person = await personWith(db, coordinator);
  return { ...trusting, personOf: async () => person };
}

function serve({ db, read, ready }: FreshDatabase): Omit<ApiUnderTest, "database"> {
  const log: string[] = [];
  const dependencies = {
    db,
    read,
    ready,
    log: (line: string) => log.push(line),
    revision: "1",
    today: () => day,
    identity: trusting,
  };
  const api = createApi(dependencies);
  const request = async (path: string, init?: RequestInit) => await api.request(path, init);
  const fetch = async (asked: Request) => await api.fetch(asked);
  const client = createClient("http://localhost", async (input, init) => await api.fetch(new Request(input, init)));
  return { request, fetch, client, log, revoke: async () => undefined };
}

/** A file to upload, as the form of the page sends it. */
export function uploadOf(name: string, text: string, fields: Record<string, string> = {}): RequestInit {
  const form = new FormData();
  form.set("file", new File([text], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return { method: "POST", body: form };
}

/** What the API answers to a body of JSON. */
export async function postJson({ request }: ApiUnderTest, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return await request(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Loads a file of some lines, as an import run. */
export async function loadFigures(api: ApiUnderTest, ...lines: readonly string[]): Promise<void> {
  const uploaded = await api.request("/api/v1/imports", uploadOf("figurer.csv", `${lines.join("\n")}\n`));
  const { id } = (await uploaded.json()) as { id: string };
  const committed = await postJson(api, `/api/v1/imports/${id}/commit`, {});
  if (!committed.ok) throw new Error(`The file is not loaded: ${await committed.text()}`);
}
