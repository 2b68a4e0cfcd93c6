import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson, ImportRunJson, ImportRunsJson } from "../schemas/import.ts";
import type { ObservationsJson } from "../schemas/observation.ts";

const heading = "Variabelkod,Kommun,År,Värde";

onPostgres("imports", () => {
  const api = blekingeApi();
  const upload = (text: string, fields = {}) => api().request("/api/v1/imports", uploadOf("utfall.csv", text, fields));
  const previewOf = async (text: string) => (await (await upload(text)).json()) as ImportPreviewJson;
  const post = (path: string, body?: object) =>
    api().request(`/api/v1/imports/${path}`, {
      method: "POST",
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
  const valueOf = async (area: string) => {
    const found = await api().request(`/api/v1/observations?indicator=N99001&area=${area}`);
    return ((await found.json()) as ObservationsJson).observations.map(({ year, value }) => [year, value]);
  };

  test("a file is shown, committed, changed, and undone", async () => {
    const response = await upload(`${heading}\nN99001,Karlskrona,2019,9.1\nN99001,Ronneby,2019,8.2\n`);
    expect(response.status).toBe(201);
    const preview = (await response.json()) as ImportPreviewJson;
    expect(preview).toMatchObject({
      file: { name: "utfall.csv", bytes: 81 },
      report: { shape: "KLD", rows: 2, observations: 2, rejected: 0, problems: [] },
      difference: { new: 2, changed: 0, unchanged: 0 },
      example: false,
    });
    expect(preview.changes[0]).toEqual({
      key: { indicator: "N99001", area: "1080", year: 2019, gender: "T" },
      from: null,
      to: { value: 9.1, missing: null },
      line: 2,
    });
    expect(preview.report.notices.map((notice) => notice.code)).toContain("unknown-indicator");
    expect(await valueOf("1080")).toEqual([]);

    const shown = await (await api().request(`/api/v1/imports/${preview.id}`)).json();
    expect(shown).toEqual({ preview, run: null });

    const { run } = (await (await post(`${preview.id}/commit`)).json()) as { run: ImportRunJson };
    expect(run).toMatchObject({ run: 10, kind: "load", by: "Maja Ek", undoneBy: null });
    expect(await valueOf("1080")).toEqual([[2019, 9.1]]);

    expect(await (await api().request(`/api/v1/imports/${preview.id}`)).json()).toMatchObject({
      preview: { committed: { run: 10 }, goalEffects: [], vanished: { count: 0 } },
    });
    const again = await post(`${preview.id}/commit`);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "preview-already-committed" });

    const change = await previewOf(`${heading}\nN99001,Karlskrona,2019,9.5\nN99001,Ronneby,2019,8.2\n`);
    expect(change.difference).toEqual({ new: 0, changed: 1, unchanged: 1 });
    expect(await (await post(`${change.id}/commit`, {})).json()).toMatchObject({ run: { run: 11 } });
    expect(await valueOf("1080")).toEqual([[2019, 9.5]]);

    const wouldUndo = await (await api().request("/api/v1/imports/11/undo")).json();
    expect(wouldUndo).toMatchObject({ run: 11, changes: [{ from: { value: 9.5 }, to: { value: 9.1 } }] });
    expect(wouldUndo).toMatchObject({ baseRun: 11 });
    const stale = await post("11/undo", { baseRun: 10 });
    expect([stale.status, await stale.json()]).toMatchObject([409, { code: "preview-is-stale" }]);
    expect((await post("11/undo", { baseRun: "x" })).status).toBe(400);
    expect(await (await post("11/undo", { baseRun: 11 })).json()).toMatchObject({
      run: { run: 12, kind: "undo", undoes: 11 },
    });
    expect(await valueOf("1080")).toEqual([[2019, 9.1]]);
    const twice = await post("11/undo");
    expect(twice.status).toBe(409);
    expect(await twice.json()).toMatchObject({ code: "run-already-undone" });

    const { runs } = (await (await api().request("/api/v1/imports")).json()) as { runs: ImportRunJson[] };
    expect(runs.slice(0, 3).map(({ run, undoneBy }) => [run, undoneBy])).toEqual([
      [12, null],
      [11, 12],
      [10, null],
    ]);
  });

  test("runs come a page at a time without reports; each page leads to the one before, and named runs come alone", async () => {
    const list = async (path: string) => {
      const response = await api().request(path);
      return { ...((await response.json()) as ImportRunsJson), link: response.headers.get("link") };
    };
    const all = await list("/api/v1/imports");
    expect(all).toMatchObject({ next: null, link: null });
    expect(all.runs[0]).not.toHaveProperty("report");
    const met: number[] = [];
    for (let path: string | null = "/api/v1/imports?limit=4"; path !== null;) {
      const { runs, next, link }: Awaited<ReturnType<typeof list>> = await list(path);
      expect(runs.length).toBeLessThanOrEqual(4);
      expect(link).toBe(next && `<${next}>; rel="next"`);
      met.push(...runs.map(({ run }) => run));
      path = next;
    }
    expect(met).toEqual(all.runs.map(({ run }) => run));
    expect(met.length).toBeGreaterThan(8);
    expect((await list("/api/v1/imports?run=2,7,999&limit=1")).runs.map(({ run }) => run)).toEqual([7, 2]);
    expect((await list("/api/v1/imports?before=1")).runs).toEqual([]);
  });

  test.each(["before=0", "before=x", "limit=0", "limit=201", "run=", "run=1;2"])(
    "a list by %s is refused",
    async (query) => {
      const response = await api().request(`/api/v1/imports?${query}`);
      expect([response.status, await response.json()]).toMatchObject([400, { code: "invalid-request" }]);
    },
  );

  test("the same file twice brings nothing new, and no run", async () => {
    const text = `${heading}\nN99002,Karlskrona,2019,9.1\n`;
    await post(`${(await previewOf(text)).id}/commit`);
    const second = await previewOf(text);
    expect(second.difference).toEqual({ new: 0, changed: 0, unchanged: 1 });
    expect(await (await post(`${second.id}/commit`)).json()).toEqual({ run: null });
  });

  test("rejected rows stop a commit until they are accepted as lost", async () => {
    const preview = await previewOf(`${heading}\nN99003,Karlskrona,2019,9.1\nN99003,Ankeborg,2019,8.2\n`);
    expect(preview.report).toMatchObject({
      rows: 2,
      rejected: 1,
      problems: [{ line: 3, column: 2, code: "unknown-area", message: expect.stringContaining("”Ankeborg”") }],
    });
    const refused = await post(`${preview.id}/commit`);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: "preview-has-rejected-rows" });
    expect(await (await post(`${preview.id}/commit`, { allowPartial: true })).json()).toMatchObject({
      run: { difference: { new: 1 } },
    });
  });

  test("what a file does not say may be said beside it; blank fields are not said", async () => {
    const text = "Område;Värde\n1080;9,1\n";
    const fields = { indicator: "N99004", year: "2020", gender: "K" };
    const preview = (await (await upload(text, fields)).json()) as ImportPreviewJson;
    expect(preview.changes[0]?.key).toEqual({ indicator: "N99004", area: "1080", year: 2020, gender: "K" });
    expect((await upload(text, { indicator: "", year: " ", gender: "" })).status).toBe(422);
  });

  test("a file that nothing can be read from is answered with the reason and its report", async () => {
    const response = await upload("");
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      code: "nothing-to-load",
      detail: expect.stringContaining("Filen är tom."),
      report: { shape: null, problems: [{ code: "empty-file" }] },
    });
  });

  test.each([
    [{}, "file ska vara en fil."],
    [{ file: "text", year: "2020" }, "file ska vara en fil, inte ”text”."],
  ])("an upload of %j is refused", async (fields, detail) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set("blank", "");
    const response = await api().request("/api/v1/imports", { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid-request", detail: expect.stringContaining(detail) });
  });

  test.each([
    [{ year: "20222" }, "year ska vara ett årtal från 1900 till 2100, inte ”20222”."],
    [{ gender: "kvinna" }, "gender ska vara T, K eller M, inte ”kvinna”."],
  ])("a file with %j beside it is refused", async (fields, detail) => {
    const response = await upload(heading, fields);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "invalid-request", detail: expect.stringContaining(detail) });
  });

  test("a file above 200 MB is refused before it is read", async () => {
    const headers = { "content-length": String(201 * 1024 * 1024), "content-type": "multipart/form-data; boundary=x" };
    const response = await api().request("/api/v1/imports", { method: "POST", headers, body: "x" });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: "file-too-large" });
  });

  test.each([
    ["00000000-0000-4000-8000-000000000000/commit", 404, "preview-not-found"],
    ["12x/commit", 400, "invalid-request"],
    ["500/undo", 404, "run-not-found"],
    ["0/undo", 400, "invalid-request"],
  ])("POST %s is answered %i %s", async (path, status, code) => {
    const response = await post(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
