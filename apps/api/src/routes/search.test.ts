import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

onPostgres("search", () => {
  const api = blekingeApi();
  const search = async (q: string) =>
    (await parseResponse(api().client.search.$get({ query: { q } }))).hits.map(({ kind, id }) => `${kind} ${id}`);

  test.each([
    ["fallskador", "goal blekinge-9"],
    ["N02904", "indicator N02904"],
    ["ekonomiskt utsatta", "indicator N02904"],
    ["karlskrona", "area 1080"],
    ["samverkansgrupp aldre", "group aldre"],
    ["årsrapport 2021 vuxna", "annual-report 2021/vuxna"],
    ["god samverkan", "goal-area god-samverkan"],
  ])("%s finds %s", async (q, hit) => {
    expect(await search(q)).toContain(hit);
  });

  test("only the collaboration's own areas are found", async () => {
    expect((await search("stockholm")).filter((hit) => hit.startsWith("area"))).toEqual([]);
  });

  test("nothing to search for finds nothing, and too much is refused", async () => {
    expect(await search(" ")).toEqual([]);
    expect((await api().request(`/api/v1/search?q=${"a".repeat(201)}`)).status).toBe(400);
    expect((await api().request("/api/v1/search")).status).toBe(400);
  });
});
