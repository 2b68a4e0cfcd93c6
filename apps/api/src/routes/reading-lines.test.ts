import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson } from "../schemas/import.ts";

type Line = { read?: number; total?: number; phase?: string; preview?: ImportPreviewJson; problem?: { code: string } };

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `N99201,${1080 + (at % 4)},${1900 + (Math.floor(at / 4) % 200)},${at}\n`,
  ).join("");
const text = (count: number) => `kpi,municipality,year,value\n${rows(count)}`;

onPostgres("a reading is told line by line", () => {
  const api = blekingeApi();
  const read = (file: string, fields: Record<string, string> = {}) => {
    const upload = uploadOf("utfall.csv", file, fields);
    return api().request("/api/v1/imports", { ...upload, headers: { accept: "application/x-ndjson" } });
  };
  const linesOf = async (response: Response) =>
    (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
  const left = async (table: string) => {
    const [counted] = await api().database.db.execute<{ count: number }>(`select count(*)::int as count from ${table}`);
    return counted?.count;
  };

  test("with progress that moves to the end, the comparison, and the preview as the ordinary answer has it", async () => {
    const response = await read(text(600));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson");
    const lines = await linesOf(response);
    const progress = lines.filter(({ read }) => read !== undefined);
    const total = new TextEncoder().encode(text(600)).length;
    expect(progress[0]).toEqual({ read: 0, total });
    expect(progress.at(-1)).toEqual({ read: total, total });
    expect(lines.slice(progress.length).map((line) => Object.keys(line))).toEqual([["phase"], ["preview"]]);
    const { preview } = lines.at(-1) as Line;
    const shown = await (await api().request(`/api/v1/imports/${preview?.id}`)).json();
    expect(shown).toEqual({ preview, run: null });
  });

  test("and a large file piece by piece, before its last figure has come", async () => {
    const progress = (await linesOf(await read(text(30_000)))).filter(({ read }) => read !== undefined);
    expect(progress.length).toBeGreaterThan(4);
  });

  test("and a file that cannot be read ends in its problem, with what the ordinary answer says", async () => {
    const lines = await linesOf(await read("Namn;Belopp\nAnna;12\n"));
    expect(lines.at(-1)?.problem).toMatchObject({
      code: "nothing-to-load",
      status: 422,
      upload: expect.stringMatching(/^[0-9a-f-]{36}$/),
      report: { problems: [{ code: "not-kolada" }] },
      sample: { rows: [{ line: 1 }, { line: 2 }] },
    });
    expect(lines.some(({ phase }) => phase !== undefined)).toBe(false);
  });

  test("and so does an answer that names no indicator, since the answer has begun", async () => {
    const answers = '[{"title":"A","indicator":"N00000"}]';
    const lines = await linesOf(await read(text(1), { answers }));
    expect(lines.at(-1)?.problem).toMatchObject({ code: "indicator-not-found", status: 404 });
  });

  test("a form that cannot be understood is refused before any line", async () => {
    expect((await read(text(1), { year: "1" })).status).toBe(400);
  });

  test("who hangs up leaves nothing behind: no preview, no rows, no file", async () => {
    const stagedRows = "pg_class where relname ~ '^staged_observation_'";
    const allLeft = () => Promise.all([left("import_preview"), left(stagedRows), left("import_upload")]);
    const before = await allLeft();
    const response = await read(text(200_000));
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"read":0/);
    expect(await left("import_upload")).toBe((before[2] ?? 0) + 1);
    await reader?.cancel();
    await expect.poll(allLeft, { timeout: 20_000 }).toEqual(before);
    expect(api().log).toEqual([]);
  });
});
