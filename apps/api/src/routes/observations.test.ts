import { z } from "@hono/zod-openapi";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import type { ObservationsJson } from "../schemas/observation.ts";

const cubeShape = z.object({
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.record(z.string(), z.array(z.string())),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({
        index: z.array(z.string()),
        label: z.record(z.string(), z.string()),
        unit: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
  ),
  value: z.array(z.number().nullable()),
  status: z.record(z.string(), z.string()).optional(),
});

onPostgres("observations", () => {
  const api = blekingeApi();
  const get = (query: string, accept?: string) =>
    api().request(`/api/v1/observations?${query}`, accept === undefined ? {} : { headers: { accept } });
  const observations = async (query: string) => ((await (await get(query)).json()) as ObservationsJson).observations;

  test("the public series comes as it was delivered, with the run that brought it", async () => {
    const series = await observations("indicator=N02904&area=0010&from=2019&to=2021");
    expect(series.map(({ year, value }) => [year, value])).toEqual([
      [2019, 9.468342],
      [2020, expect.any(Number)],
      [2021, 8.063021],
    ]);
    expect(series[0]).toEqual({
      indicator: "N02904",
      area: "0010",
      year: 2019,
      gender: "T",
      value: 9.468342,
      missing: null,
      numerator: null,
      denominator: null,
      source: null,
      comment: null,
      run: 8,
      example: false,
    });
  });

  test("without a filter everything comes, and what is missing has its kind and no value", async () => {
    const all = await observations("");
    expect(all.length).toBeGreaterThan(2500);
    const missing = all.filter((one) => one.value === null);
    expect(new Set(missing.map((one) => one.missing))).toEqual(
      new Set(["not-reported", "not-applicable", "suppressed", "empty"]),
    );
    expect(all.filter((one) => one.value !== null && one.missing !== null)).toEqual([]);
  });

  test("several indicators and areas, one sex", async () => {
    const some = await observations("indicator=N15428,N17461&area=1080,1081&gender=K");
    expect(new Set(some.map((one) => `${one.indicator} ${one.area} ${one.gender}`))).toEqual(
      new Set(["N15428 1080 K", "N15428 1081 K", "N17461 1080 K", "N17461 1081 K"]),
    );
  });

  test("JSON, CSV and Arrow hold the same figures", async () => {
    const query = "indicator=N02904,N15428&area=0010,1080";
    const expected = await observations(query);
    const table = tableFromIPC(await (await get(query, "application/vnd.apache.arrow.stream")).bytes());
    expect(table.toArray().map((row) => row?.toJSON())).toEqual(expected);

    const csv = await get(query, "text/csv");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [heading, ...lines] = (await csv.text()).trimEnd().split("\r\n");
    expect(heading).toBe("indicator,area,year,gender,value,missing,numerator,denominator,run,source,comment,exempel");
    expect(lines.map((line) => line.split(",").at(4))).toEqual(expected.map(({ value }) => value?.toString() ?? ""));
    expect(lines.map((line) => line.endsWith(",påhittad"))).toEqual(expected.map(({ example }) => example));
  });

  test("JSON-stat holds the same figures, with names, units and the kind of what is missing", async () => {
    const query = "indicator=N02904,N15428&area=0010,1080,1081&gender=T";
    const expected = await observations(query);
    const response = await get(query, "application/vnd.json-stat+json");
    expect(response.headers.get("content-type")).toBe("application/vnd.json-stat+json");
    const { dimension, id, size, role, value, status } = z.parse(cubeShape, await response.json());
    expect(id).toEqual(["indicator", "area", "gender", "year"]);
    expect(role).toEqual({ metric: ["indicator"], geo: ["area"], time: ["year"] });
    expect(dimension["area"]?.category.label).toEqual({
      "0010": "Region Blekinge",
      "1080": "Karlskrona",
      "1081": "Ronneby",
    });
    expect(dimension["indicator"]?.category.unit?.["N02904"]).toEqual({ label: "procent", decimals: 1 });
    const placeOf = (row: (typeof expected)[number]) =>
      id.reduce((place, name, at) => {
        const key = String(row[name as keyof typeof row]);
        return place * (size[at] ?? 0) + (dimension[name]?.category.index.indexOf(key) ?? -1);
      }, 0);
    expect(expected.map((row) => value[placeOf(row)])).toEqual(expected.map((row) => row.value));
    expect(expected.map((row) => status?.[placeOf(row)] ?? null)).toEqual(
      expected.map((row) => row.missing ?? (row.example ? "example" : null)),
    );
    expect(value.filter((one) => one !== null)).toHaveLength(expected.filter((row) => row.value !== null).length);
  });

  test("a link chooses its format in the address", async () => {
    const response = await get("indicator=N02904&format=csv", "text/html,*/*;q=0.8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="utfall.csv"');
  });

  test("a format there is not is refused", async () => {
    const response = await get("", "application/pdf");
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ code: "not-acceptable" });
  });

  test("as of a run before the figures came there are none", async () => {
    expect(await observations("indicator=N02904&asOfRun=1")).toEqual([]);
    expect((await get("asOfRun=500")).status).toBe(404);
  });
});
