import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, loadFigures, postJson } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";
import type { BaselinesJson, PartBaselineJson } from "../schemas/baseline.ts";

const decision = {
  value: 9.2,
  year: 2019,
  source: "Kolada N02904",
  decidedOn: "2022-03-10",
  decidedBy: "LSVO § 14/2022",
};
const path = "/api/v1/goals/blekinge-20/baselines";

onPostgres("baselines as decisions", () => {
  const api = blekingeApi();
  const read = async (query = "", goal = "blekinge-20"): Promise<PartBaselineJson> => {
    const response = await api().request(`/api/v1/goals/${goal}/baselines${query}`);
    return ((await response.json()) as BaselinesJson).parts[0] as PartBaselineJson;
  };
  const revise = (value: string) =>
    loadFigures(api(), "Nyckeltal;Kommun;År;Visat Värde", `N02904;Region Blekinge;2019;${value}`);
  const decide = async (change: object, to = path) => await postJson(api(), to, { ...decision, ...change });

  test("a decided baseline is told with its value, year, source, day and who, beside what the source says", async () => {
    const { source, ...told } = await read();
    expect(told).toMatchObject({
      part: "main",
      unit: "percent",
      state: "decided",
      decided: { value: 9.468342, year: 2019, decided: "2021-04-16", sourceValue: null, by: null },
      now: { year: 2019, value: 9.468342 },
    });
    expect(source.at(-1)).toMatchObject({ year: 2021, value: 8.063021 });
    expect(told.decisions).toHaveLength(1);
  });

  test("where none is decided that is a state of its own, and the first decision ends it and is judged on", async () => {
    const municipality = "?area=1081&gender=K";
    const before = await parseResponse(
      api().client.progress.$get({ query: { goal: "blekinge-10", area: "1081", gender: "K" } }),
    );
    expect(before.goals[0]).toMatchObject({ reasonCode: "baseline-undecided", baseline: null });
    expect(await read(municipality, "blekinge-10")).toMatchObject({ state: "undecided", decided: null, decisions: [] });
    const response = await decide(
      { value: 85.5, year: 2019, area: "1081", gender: "K", source: "Egen enkät" },
      "/api/v1/goals/blekinge-10/baselines",
    );
    expect(response.status).toBe(201);
    expect(await read(municipality, "blekinge-10")).toMatchObject({
      state: "decided",
      decided: { value: 85.5, year: 2019, source: "Egen enkät", by: "Maja Ek" },
    });
    const after = await parseResponse(
      api().client.progress.$get({ query: { goal: "blekinge-10", area: "1081", gender: "K" } }),
    );
    expect(after.goals[0]?.baseline).toMatchObject({ value: 85.5, year: 2019, decidedBy: "LSVO § 14/2022" });
  });

  test("a revised source asks and moves nothing; keeping answers that revision and not the next; deciding anew moves it", async () => {
    await revise("9,2");
    expect(await read()).toMatchObject({
      state: "questioned",
      decided: { value: 9.468342 },
      now: { year: 2019, value: 9.2, run: 10 },
    });
    const judged = async () => {
      const { goals } = await parseResponse(
        api().client.progress.$get({ query: { goal: "blekinge-20", year: "2021" } }),
      );
      return goals[0]?.baseline?.value;
    };
    expect(await judged()).toBe(9.468342);

    await decide({ value: 9.468342, sourceValue: 9.2 });
    expect(await read()).toMatchObject({ state: "decided", decided: { value: 9.468342, sourceValue: 9.2 } });
    await revise("9,1");
    expect(await read()).toMatchObject({ state: "questioned", now: { value: 9.1, run: 11 } });

    await decide({ value: 9.1 });
    const settled = await read();
    expect(settled).toMatchObject({ state: "decided", decided: { value: 9.1, sourceValue: 9.1 } });
    expect(settled.decisions.map(({ value }) => value)).toEqual([9.1, 9.468342, 9.468342]);
    expect(await judged()).toBe(9.1);
    expect(await read("?asOfRun=10")).toMatchObject({
      state: "decided",
      decided: { value: 9.468342, sourceValue: 9.2 },
    });
    expect(await read("?asOfRun=9")).toMatchObject({ state: "decided", decisions: [{ value: 9.468342 }] });
  });

  test("an answer given to a figure that the source no longer has does not answer the one it has", async () => {
    await decide({ value: 9.468342, sourceValue: 9.3 });
    expect(await read()).toMatchObject({ state: "questioned", now: { value: 9.1 } });
  });

  test("a value that the source takes back asks, and keeping the baseline answers that", async () => {
    await decide({ value: 9.1 });
    await revise("");
    expect(await read()).toMatchObject({ state: "questioned", decided: { value: 9.1, sourceValue: 9.1 }, now: null });
    await decide({ value: 9.1, sourceValue: null });
    expect(await read()).toMatchObject({ state: "decided", decided: { value: 9.1, sourceValue: null }, now: null });
  });

  test("a goal of several parts is decided part by part", async () => {
    const goal = "/api/v1/goals/blekinge-13/baselines";
    const parted = await decide({ part: "sarskilt-boende", value: 70, source: "Socialstyrelsen" }, goal);
    const { parts } = (await parted.json()) as BaselinesJson;
    expect(parts.map(({ part, decided }) => [part, decided?.source])).toEqual([
      ["hemtjanst", "Påhittat exempelvärde"],
      ["sarskilt-boende", "Socialstyrelsen"],
    ]);
    const unsaid = await decide({}, goal);
    expect(await unsaid.json()).toMatchObject({
      code: "field-missing",
      detail: "Säg vilken del av delmålet det gäller.",
    });
  });

  test.each([
    [{ part: "hemtjanst" }, 404, "part-not-found", "ingen del som heter ”hemtjanst”"],
    [{ area: "1280" }, 404, "area-not-found", "”1280”"],
    [{ source: "" }, 400, "field-missing", "Skriv varifrån"],
    [{ decidedBy: " " }, 400, "field-missing", "Skriv vem som har beslutat."],
    [{ value: 1e300 }, 400, "baseline-not-a-figure", "ska vara ett tal"],
    [{ value: "9,5" }, 400, "invalid-request", "value ska vara ett tal"],
    [{ year: 2022 }, 400, "baseline-year-too-late", "(2022) ska vara före målåret 2022"],
    [{ decidedOn: "2022-03-16" }, 400, "decided-in-future", "har inte varit ännu"],
    [{ decidedOn: "2020-03-16" }, 409, "decided-before-earlier", "gäller redan från"],
  ])("%j is refused in Swedish, and nothing is stored", async (change, status, code, detail) => {
    const before = await read();
    const response = await decide(change);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, detail: expect.stringContaining(detail) });
    expect(await read()).toEqual(before);
  });
});
