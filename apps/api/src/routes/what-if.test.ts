import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

const plain = (text: string | null | undefined) => text?.replaceAll("\u00A0", " ");

onPostgres("what if the target or the pace were another", () => {
  const api = blekingeApi();
  const ask = async (id: string, query: Record<string, string> = {}) =>
    parseResponse(api().client.goals[":id"]["what-if"].$get({ param: { id }, query }));

  test("the goal's own target is what is asked about when nothing is moved", async () => {
    const { areas, ...frame } = await ask("blekinge-3");
    expect(frame).toEqual({
      goal: "blekinge-3",
      part: "main",
      title: null,
      gender: "T",
      year: 2022,
      unit: "percent",
      decimals: 1,
      direction: "increase",
      change: 2,
      level: null,
      targetYear: 2022,
      pace: null,
      isMoved: false,
      dataVersion: "run-9",
      asOfRun: 9,
      asOf: null,
    });
    expect(areas.every(({ example }) => example)).toBe(true);
    expect(areas.map(({ area }) => area)).toEqual(["0010", "1080", "1081", "1082", "1083", "1060"]);
    const karlskrona = areas.find(({ area }) => area === "1080");
    expect(karlskrona).toMatchObject({ requirement: { kind: "met" }, people: null, outlook: null });
    expect(areas.find(({ area }) => area === "1083")?.requirement).toEqual({ kind: "too-late", remaining: 2.4 });
  });

  test("a moved target asks for so much a year in the region and in each municipality, in pupils", async () => {
    const { areas, isMoved } = await ask("blekinge-3", { change: "4", targetYear: "2026" });
    expect(isMoved).toBe(true);
    for (const { requirement, denominator, people, baseline, target } of areas) {
      if (requirement?.kind !== "required") throw new Error("Every area has some way to go.");
      expect(requirement.years).toBe(4);
      expect(target?.value).toBeCloseTo(Math.round((baseline?.value ?? 0) * 10) / 10 + 4, 9);
      expect(people).toBeCloseTo(((denominator ?? 0) * requirement.perYear) / 100, 9);
    }
    expect(plain(areas[0]?.sentences.requirement)).toBe(
      "För att nå målet 2026 krävs +0,58 procentenheter om året i 4 år, vilket motsvarar cirka 10 elever om året.",
    );
  });

  test("a level takes the place of the change, and a comma is as good as a point", async () => {
    const [comma, point] = await Promise.all(
      ["90,5", "90.5"].map((level) => ask("blekinge-3", { level, targetYear: "2026" })),
    );
    expect(comma).toMatchObject({ change: null, level: 90.5 });
    expect(comma?.areas.every(({ target }) => target?.value === 90.5)).toBe(true);
    expect(comma).toEqual(point);
  });

  test("a pace is followed to the target year and to the year that meets the target", async () => {
    const { areas } = await ask("blekinge-3", { change: "4", targetYear: "2026", pace: "0,5", area: "0010" });
    expect(areas[0]?.outlook).toMatchObject({ isMetInTime: false, metIn: 2027 });
    expect(plain(areas[0]?.sentences.outlook)).toMatch(/^Med \+0,5 procentenheter om året är målet nått 2027, 1 år/);
  });

  test("a goal that shall fall turns the pace the right way", async () => {
    const { areas } = await ask("blekinge-7", { change: "3", targetYear: "2026", pace: "0.3", area: "0010" });
    expect(areas[0]?.outlook?.value).toBeLessThan(areas[0]?.current?.value ?? 0);
  });

  test("where the denominator is not known, and where years are pooled, nothing is told in people, and why", async () => {
    const moved = { targetYear: "2030", change: "9", area: "0010" };
    const [unknown, pooled, index] = [
      await ask("blekinge-20", moved),
      await ask("blekinge-9", { ...moved, change: "2000" }),
      await ask("blekinge-16", moved),
    ];
    expect([unknown, pooled, index].map(({ areas }) => [areas[0]?.people, areas[0]?.peopleObstacle])).toEqual([
      [null, "denominator-unknown"],
      [null, "pooled-years"],
      [null, "unit-without-people"],
    ]);
    expect(unknown?.areas[0]?.sentences.withoutPeople).toContain("är inte känt");
  });

  test("a direction has nothing required until something is asked for, and a goal without a measure has no part", async () => {
    const { areas } = await ask("blekinge-22", { area: "0010" });
    expect(areas[0]?.requirement === null).toBe(areas[0]?.target === null);
    const response = await api().request("/api/v1/goals/blekinge-3/what-if?part=annan");
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: "part-not-found" }),
    ]);
  });

  test.each([
    ["change=mycket", "change"],
    ["level=1e3", "level"],
    ["pace=--1", "pace"],
    ["targetYear=22", "targetYear"],
  ])("%s is not understood, and where is told", async (query, field) => {
    const response = await api().request(`/api/v1/goals/blekinge-3/what-if?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "invalid-request",
      detail: expect.stringContaining(field),
    });
  });

  test("nothing of it is stored: the goal is judged as before", async () => {
    const judged = async () => parseResponse(api().client.progress.$get({ query: { goal: "blekinge-3" } }));
    const before = await judged();
    await ask("blekinge-3", { change: "0.1", targetYear: "2023" });
    expect(await judged()).toEqual(before);
  });
});
