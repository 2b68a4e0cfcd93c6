import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

onPostgres("the methods of a goal beside one another", () => {
  const api = blekingeApi();
  const ask = async (id: string, query: Record<string, string>) =>
    parseResponse(api().client.goals[":id"].methods.$get({ param: { id }, query }));

  test("goal 20 of 2021 by every method, each with its formula and this goal's numbers, and the goal's own marked", async () => {
    const { methods, ...frame } = await ask("blekinge-20", { year: "2021" });
    expect(frame).toEqual({
      goal: "blekinge-20",
      area: "0010",
      gender: "T",
      year: 2021,
      dataVersion: "run-9",
      asOfRun: 9,
      asOf: null,
      method: "linear-pace",
    });
    expect(methods.every(({ example }) => !example)).toBe(true);
    const told = methods.map(({ method, isOwn, status, word, calculations }) => ({
      method,
      isOwn,
      status,
      word,
      lines: calculations.flatMap(({ lines }) => lines).map((line) => line.replaceAll("\u00A0", " ")),
    }));
    expect(told).toEqual([
      {
        method: "linear-pace",
        isOwn: true,
        status: "on-track",
        word: "i fas",
        lines: [
          "andel = (8,1 − 9,5) / (7,5 − 9,5) = 0,70",
          "tid = (2021 − 2019) / (2022 − 2019) = 2 / 3 = 0,67",
          "takt = andel / tid = 0,70 / 0,67 = 1,05",
        ],
      },
      {
        method: "growth-rate",
        isOwn: false,
        status: "on-track",
        word: "betydande framsteg",
        lines: [
          "tillväxt hittills = (8,1 / 9,5)^(1/2) − 1 = −7,66 % om året",
          "tillväxt som krävs = (7,5 / 9,5)^(1/3) − 1 = −7,58 % om året",
          "kvot = (−7,66) / (−7,58) = 1,01",
          "poäng = 7,1429 × 1,01 − 4,2857 = 2,94",
        ],
      },
      {
        method: "projection",
        isOwn: false,
        status: "far-behind",
        word: "molnigt",
        lines: [
          "förändring per år = (8,1 − 8,9) / (2021 − 2016) = −0,16 procentenheter",
          "framskrivet värde 2022 = 8,1 + (−0,16) × 1 = 7,94",
          "saknas = (7,5 − 7,94) / (7,5 − 8,1) = 73 %",
        ],
      },
    ]);
  });

  test("each method says the same as progress does by it, for the area and sex asked for", async () => {
    const asked = { year: "2022", area: "1080", gender: "K" } as const;
    const { methods } = await ask("blekinge-13", asked);
    for (const { method, status, reason } of methods) {
      const { goals } = await parseResponse(
        api().client.progress.$get({ query: { ...asked, goal: "blekinge-13", method } }),
      );
      expect(goals.map((goal) => [goal.status, goal.reason])).toEqual([[status, reason]]);
    }
    expect(methods[0]?.calculations.length).toBeGreaterThan(1);
  });

  test("a goal without a judgement says why by each method, without a formula of its own", async () => {
    const { methods } = await ask("blekinge-20", { year: "2021", asOfRun: "1" });
    expect(methods.map(({ status, word, calculations }) => [status, word, calculations])).toEqual(
      methods.map(() => ["not-assessable", null, [{ part: "main", title: null, lines: [] }]]),
    );
    expect(methods.every(({ reason }) => reason.startsWith("Kan inte bedömas"))).toBe(true);
  });

  test.each([
    ["a goal that is not there", "/api/v1/goals/blekinge-99/methods", 404, "goal-not-found"],
    ["an area that is not there", "/api/v1/goals/blekinge-20/methods?area=9999", 404, "area-not-found"],
    ["a year that is none", "/api/v1/goals/blekinge-20/methods?year=202", 400, "invalid-request"],
  ])("%s is refused", async (_, path, status, code) => {
    const response = await api().request(path);
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
  });
});
