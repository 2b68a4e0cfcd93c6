import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";
import type { ImportPreviewJson, ImportRunJson } from "../client.ts";
import type { ObservationsJson } from "../schemas/observation.ts";
import type { OwnValuesAnswerJson } from "../schemas/own-values.ts";

const enquiry = {
  title: "Elever som trivs i skolan, egen enkät, andel (%)",
  unit: "percent",
  decimals: 1,
  polarity: "higher",
  byGender: false,
  publishedFor: "municipalities",
  source: "Samverkans enkät",
  description: null,
};
const blank = { value: null, numerator: null, denominator: null, source: null, comment: null };
const at = (area: string, year: number) => ({ ...blank, area, year, gender: "T" as const });

onPostgres("own values", () => {
  const api = blekingeApi();
  const post = (path: string, body: object) =>
    api().request(`/api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const send = async (rows: readonly object[]) =>
    (await (await post("indicators/E00001/values", { rows })).json()) as OwnValuesAnswerJson;
  const commit = async (preview: string | null) =>
    ((await (await post(`imports/${preview}/commit`, {})).json()) as { run: ImportRunJson | null }).run;
  const figures = async () => {
    const response = await api().request("/api/v1/observations?indicator=E00001");
    return ((await response.json()) as ObservationsJson).observations;
  };

  test("an own indicator is made and refused with words", async () => {
    const made = await post("indicators", enquiry);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ id: "E00001", own: true, title: enquiry.title });
    const twice = await post("indicators", enquiry);
    expect(twice.status).toBe(409);
    expect(await twice.json()).toMatchObject({ code: "title-taken" });
    const wrong = await post("indicators", { ...enquiry, title: "Ny", decimals: 9 });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({
      detail: "Begäran kan inte tolkas: decimals ska vara ett antal decimaler från 0 till 6.",
    });
  });

  test("values go the way of a file: preview, commit, and figures with their source and comment", async () => {
    const { preview, problems } = await send([
      { ...at("1080", 2021), value: "81,5", source: "Enkät våren 2021", comment: "En skola svarade inte" },
      { ...at("1082", 2021), numerator: "150", denominator: "200" },
      { ...at("1083", 2021), value: ".." },
    ]);
    expect(problems).toEqual([]);
    const shown = await api().request(`/api/v1/imports/${preview}`);
    const { preview: seen } = (await shown.json()) as { preview: ImportPreviewJson };
    expect(seen).toMatchObject({
      file: { name: "Egna värden E00001 2022-03-15.csv" },
      difference: { new: 3, changed: 0, unchanged: 0 },
      notes: 1,
    });
    expect(await figures()).toEqual([]);
    expect(await commit(preview)).toMatchObject({ kind: "load", by: "Maja Ek", notes: 1 });
    expect(await figures()).toMatchObject([
      { area: "1080", value: 81.5, source: "Enkät våren 2021", comment: "En skola svarade inte" },
      { area: "1082", value: 75, numerator: 150, denominator: 200, source: null },
      { area: "1083", value: null, missing: "suppressed" },
    ]);
  });

  test("what is wrong is told by row and field, and nothing waits to be committed", async () => {
    const leftOvers = () =>
      api().database.db.execute(
        "select id::text from import_preview union all select id::text from import_upload union all select relname from pg_class where relname ~ '^staged_'",
      );
    const before = await leftOvers();
    const answer = await send([
      { ...at("1080", 2022), value: "82" },
      { ...at("1082", 2022), value: "åttio" },
      { ...at("1083", 2022), value: "50", numerator: "150", denominator: "200" },
    ]);
    expect(answer.preview).toBeNull();
    expect(await leftOvers()).toEqual(before);
    expect(answer.problems).toMatchObject([
      { row: 1, field: "value", code: "invalid-number", message: "”åttio” är inte ett tal." },
      { row: 2, field: "value", code: "ratio-differs" },
    ]);
  });

  test("what is typed of an indicator of Kolada's may not rest on few people, for it is always shown; own ones are hidden", async () => {
    const rows = [
      { ...at("1080", 2022), numerator: "3", denominator: "60" },
      { ...at("1082", 2022), numerator: "0", denominator: "60" },
      { ...at("1083", 2022), numerator: "197", denominator: "200" },
      { ...at("1081", 2022), value: ".." },
      { ...at("1060", 2022), value: "5" },
    ];
    const typed = await post("indicators/N15428/values", { rows });
    const refused = (await typed.json()) as OwnValuesAnswerJson;
    expect(refused.preview).toBeNull();
    expect(refused.problems).toMatchObject([
      { row: 0, field: "numerator", code: "few-people", message: expect.stringContaining("färre än 5 personer") },
      { row: 2, field: "numerator", code: "few-people" },
    ]);
    const own = await send(rows.map((row) => ({ ...row, year: 2030 })));
    expect(own.problems).toEqual([]);
  });

  test("an indicator there is not, and no values at all, are refused", async () => {
    expect((await post("indicators/E99999/values", { rows: [at("1080", 2021)] })).status).toBe(404);
    expect((await post("indicators/E00001/values", { rows: [] })).status).toBe(400);
  });

  test("the template holds the municipalities and years with what is known, and comes back as it went", async () => {
    const csv = await api().request("/api/v1/indicators/E00001/template?from=2020&to=2021");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="mall-E00001.csv"');
    const text = await csv.text();
    const lines = text.trimEnd().split("\r\n");
    expect(lines.filter((line) => line.includes("Karlskrona"))).toEqual([
      "E00001;Karlskrona;2020;T;;;;;",
      "E00001;Karlskrona;2021;T;81,5;;;Enkät våren 2021;En skola svarade inte",
    ]);
    expect(lines.filter((line) => line.includes("Region Blekinge"))).toEqual([]);
    expect(lines).toHaveLength(11);
    const again = await api().request("/api/v1/imports", uploadOf("mall.csv", text));
    expect(await again.json()).toMatchObject({
      difference: { new: 0, changed: 0, unchanged: 3 },
      notes: 0,
      report: { rejected: 0 },
    });
    const filled = uploadOf("mall.csv", text.replace("Karlskrona;2020;T;", "Karlskrona;2020;T;79"));
    expect(await (await api().request("/api/v1/imports", filled)).json()).toMatchObject({ difference: { new: 1 } });
  });

  test("the template is a workbook too, and years that cannot be are refused", async () => {
    const workbook = await api().request("/api/v1/indicators/E00001/template?format=xlsx");
    expect(workbook.headers.get("content-type")).toContain("spreadsheetml");
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await api().request("/api/v1/indicators/E00001/template?from=2022&to=2020")).status).toBe(400);
  });
});
