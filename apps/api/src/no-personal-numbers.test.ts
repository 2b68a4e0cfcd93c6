import { expect, test } from "vitest";
import { onPostgres } from "../../../test/postgres/database.ts";
import { blekingeApi, postJson, uploadOf } from "./blekinge-api.fixture.ts";

// A number that Skatteverket has set aside for tests.
const number = "811218-9876";
const headings = "kpi;kommun;kön;år;värde;kommentar\n";
const lines = "application/x-ndjson";

onPostgres("personal numbers", () => {
  const api = blekingeApi();
  const count = async (table: string) => {
    const [counted] = await api().database.db.execute<{ count: number }>(`select count(*)::int as count from ${table}`);
    return counted?.count;
  };

  test("no route takes one in, in whatever field, and the answer says which and not the number", async () => {
    const document = (await (await api().request("/api/v1/openapi.json")).json()) as {
      paths: Record<string, Record<string, { requestBody?: { content: object } }>>;
    };
    const writing = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method, { requestBody }]) => method !== "get" && "application/json" in (requestBody?.content ?? {}))
        .map(([method]) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, "1")] as const),
    );
    expect(writing.length).toBeGreaterThan(10);
    for (const [method, path] of writing) {
      const body = JSON.stringify({ notes: [{ text: `Patienten ${number} föll.` }] });
      const response = await api().request(path, { method, body, headers: { "content-type": "application/json" } });
      const problem = await response.text();
      expect([path, response.status]).toEqual([path, 422]);
      expect(problem).toContain('"personal-number"');
      expect(problem).toContain("Texten innehåller något som läses som ett personnummer");
      expect(problem).not.toContain("9876");
    }
  });

  test("an id of ours is not taken for one", async () => {
    const response = await postJson(api(), "/api/v1/goals/blekinge-20/what-if", {
      id: "19811218-9876-4000-8000-811218987600",
    });
    expect(response.status).not.toBe(422);
  });

  test.each([
    ["the name of a file", `Fall ${number}.csv`, "", {}, "Filens namn"],
    ["a field beside a file", "fall.csv", "", { indicator: number }, "Fältet ”indicator”"],
  ])("%s may not hold one", async (_, name, text, fields, where) => {
    const response = await api().request("/api/v1/imports", uploadOf(name, text, fields));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "personal-number", detail: expect.stringContaining(where) });
  });

  test.each([
    ["read to its end", `${headings}N02904;1080;T;2019;9,5;${number}\n`],
    ["read in part", `${headings}${"N02904;1080;T;2019;9,5;\n".repeat(9_000)}N02904;1080;T;2019;9,5;${number}\n`],
    ["of something else", `Namn;Nummer\n${"Test;1\n".repeat(2_000)}Test;${number}\n`],
  ])("a file with one, %s, leaves nothing behind", async (_, text) => {
    const tables = ["import_upload", "import_upload_chunk", "import_preview", "staged_note"];
    const before = await Promise.all(tables.map(count));
    for (const accept of ["application/json", lines]) {
      const response = await api().request("/api/v1/imports", { ...uploadOf("fall.csv", text), headers: { accept } });
      const answer = await response.text();
      expect(answer).toContain('"personal-number-in-file"');
      expect(answer).toMatch(
        /Filen innehåller något som läses som ett personnummer eller samordningsnummer \(rad \d+, kolumn \d\)/,
      );
      expect(answer).not.toContain("9876");
    }
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });
});
