import { afterAll, beforeAll } from "vitest";
import { type FreshDatabase, openFreshDatabase } from "../../../test/postgres/database.ts";
import { exampleTemplate } from "../../../test/postgres/servers.ts";
import { type Client, createClient } from "./client.ts";
import { createApi } from "./create-api.ts";

/** What a test of the API needs: a request, the typed client and the database beneath. */
export type ApiUnderTest = {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly client: Client;
  readonly database: FreshDatabase;
  /** Lines that were told to the log. */
  readonly log: string[];
};

/** The whole API for the tests of the surrounding `describe`, on a database of their own with Blekinge and its example data. */
export function blekingeApi(): () => ApiUnderTest {
  let api: ApiUnderTest | undefined;
  beforeAll(async () => {
    const database = await openFreshDatabase(exampleTemplate);
    api = { ...serve(database), database };
  });
  afterAll(async () => await api?.database.close());
  return () => {
    if (!api) throw new Error("The API opens before the first test.");
    return api;
  };
}

function serve({ db, read, ready }: FreshDatabase): Omit<ApiUnderTest, "database"> {
  const log: string[] = [];
  const dependencies = {
    db,
    read,
    ready,
    log: (line: string) => log.push(line),
    revision: "1",
    today: () => "2022-03-15",
  };
  const api = createApi(dependencies);
  const request = async (path: string, init?: RequestInit) => await api.request(path, init);
  const fetch = async (asked: Request) => await api.fetch(asked);
  const client = createClient("http://localhost", async (input, init) => await api.fetch(new Request(input, init)));
  return { request, fetch, client, log };
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
