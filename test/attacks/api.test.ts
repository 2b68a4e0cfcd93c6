import { expect, test } from "vitest";
import { blekingeApi } from "../../apps/api/src/blekinge-api.fixture.ts";
import { onPostgres } from "../postgres/database.ts";

type Parameter = { readonly name: string; readonly in: string };
type Operation = { readonly parameters?: readonly Parameter[] };

const injections = [
  "'; drop table goal; --",
  '"); select pg_sleep(9); --',
  "%' union select email from person --",
  "../../../../etc/passwd",
  "\u0000",
  "\ud800",
  "å".repeat(4_000),
];

onPostgres("attacks on every route", () => {
  const api = blekingeApi();
  const operations = async () => {
    const document = (await (await api().request("/api/v1/openapi.json")).json()) as {
      paths: Record<string, Record<string, Operation>>;
    };
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({
        path,
        method: method.toUpperCase(),
        parameters,
      })),
    );
  };
  /** Every table as it stands, but for those that count what is asked. */
  const everything = async () => {
    const { db } = api().database;
    const tables = await db.execute<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('write_limit', 'rate_limit') order by 1",
    );
    const counts: Record<string, unknown> = {};
    for (const { name } of tables) {
      const [row] = await db.execute(`select count(*) as rows, max(xmin::text::bigint) as latest from "${name}"`);
      counts[name] = row;
    }
    return counts;
  };

  test(
    "whatever stands in a filter or a path of a reading route, nothing fails and nothing changes",
    { timeout: 120_000 },
    async () => {
      const before = await everything();
      expect(Object.keys(before).length).toBeGreaterThan(20);
      const failed: string[] = [];
      let asked = 0;
      for (const { path, method, parameters } of await operations()) {
        if (method !== "GET") continue;
        for (const attack of injections) {
          const encoded = encodeURIComponent(attack.toWellFormed());
          const plain = path.replaceAll(/\{\w+\}/g, "1");
          const queries = parameters
            .filter((one) => one.in === "query")
            .map(({ name }) => `${plain}?${name}=${encoded}`);
          const twice = queries.map((query) => `${query}&${query.slice(query.indexOf("?") + 1)}`);
          const addresses = [path.replaceAll(/\{\w+\}/g, encoded), ...queries, ...twice.slice(0, 1)];
          for (const address of addresses) {
            asked++;
            const response = await api().request(address);
            const text = await response.text();
            if (response.status >= 500 && !text.includes("kolada"))
              failed.push(`${response.status} ${address.slice(0, 200)}`);
            if (/root:x:|exempel\.example/.test(text)) failed.push(`told ${address.slice(0, 200)}`);
          }
        }
      }
      expect(asked).toBeGreaterThan(400);
      expect(failed).toEqual([]);
      expect(api().log).toEqual([]);
      expect(await everything()).toEqual(before);
    },
  );

  test("no route that writes does so for another site's page, for a link or for a picture", async () => {
    const before = await everything();
    const writing = (await operations()).filter(({ method }) => method !== "GET");
    expect(writing.length).toBeGreaterThan(10);
    const gets = new Set((await operations()).filter(({ method }) => method === "GET").map(({ path }) => path));
    for (const { method, path } of writing) {
      const address = path.replaceAll(/\{\w+\}/g, "1");
      for (const headers of [
        { "sec-fetch-site": "cross-site", "content-type": "application/x-www-form-urlencoded" },
        { origin: "https://elak.example", "content-type": "text/plain" },
        { origin: "null", "content-type": "application/json" },
      ]) {
        const response = await api().request(address, { method, headers, body: "{}" });
        expect([address, response.status]).toEqual([address, 403]);
      }
    }
    const onlyWriting = writing
      .filter(({ path }) => !gets.has(path))
      .map(({ path }) => path.replaceAll(/\{\w+\}/g, "1"));
    const linked = await Promise.all(onlyWriting.map(async (address) => (await api().request(address)).status));
    expect(new Set(linked)).toEqual(new Set([404]));
    expect(await everything()).toEqual(before);
  });

  test("an upload is found by its id and by nothing else", async () => {
    for (const upload of [
      "../../../etc/passwd",
      "/etc/passwd",
      "00000000-0000-4000-8000-000000000000",
      "' or true --",
    ]) {
      const body = new FormData();
      body.set("upload", upload);
      const response = await api().request("/api/v1/imports", { method: "POST", body });
      const answer = await response.text();
      expect([400, 401, 403, 404]).toContain(response.status);
      expect(answer).not.toContain("root:");
    }
  });
});
