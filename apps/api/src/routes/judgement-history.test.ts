import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, loadFigures, postJson } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

const stand = { reason: "Enkäten nådde få.", body: "lsvo", decidedOn: "2022-03-10", decision: "§ 14/2022" };
const goal = "blekinge-16";

onPostgres("judgements over time", () => {
  const api = blekingeApi();
  const progress = async (query: Record<string, string>) => parseResponse(api().client.progress.$get({ query }));
  const history = async (query: Record<string, string> = {}) => {
    const asked = { param: { id: goal }, query: { year: "2023", ...query } };
    const { judgements } = await parseResponse(api().client.goals[":id"].judgements.$get(asked));
    return judgements;
  };
  const told = async (query?: Record<string, string>) =>
    (await history(query)).map(({ cause, progress: { status, adopted } }) => [
      cause.kind,
      status,
      adopted?.status ?? null,
    ]);

  test("the final judgement is made again, to the letter, after revised figures, a new baseline and what bodies have adopted", async () => {
    const before = await progress({ year: "2023" });
    expect(before.goals.find((row) => row.goal === goal)).toMatchObject({ status: "achieved", adopted: null });

    await loadFigures(api(), "Nyckeltal;Kommun;År;Visat Värde", "U71455;Region Blekinge;2022;77,5");
    await postJson(api(), `/api/v1/goals/${goal}/adopted-judgements`, { ...stand, status: "not-achieved", year: 2023 });
    await postJson(api(), "/api/v1/goals/blekinge-17/baselines", {
      ...stand,
      value: 86,
      year: 2019,
      source: "Patientenkäten",
      decidedBy: "LSVO",
    });

    const now = await progress({ year: "2023" });
    expect(now.goals.find((row) => row.goal === goal)).toMatchObject({
      status: "partly-achieved",
      adopted: { status: "not-achieved" },
    });
    expect(now.goals.find((row) => row.goal === "blekinge-17")?.baseline?.value).toBe(86);

    const { asOfRun, decidedUntil } = before;
    const again = await progress({ year: "2023", asOfRun: String(asOfRun), asOf: decidedUntil ?? "" });
    expect(again).toEqual({ ...before, asOf: decidedUntil });
    expect(await progress({ year: "2023", asOfRun: String(asOfRun) })).toEqual(before);
    expect(await progress({ year: "2023", asOf: new Date().toISOString().slice(0, 10) })).toMatchObject({
      goals: now.goals,
    });
  });

  test("each thing that changed the judgement is told with it, the newest first, and can be asked for again", async () => {
    const all = await history();
    expect(await told()).toEqual([
      ["adoption", "partly-achieved", "not-achieved"],
      ["load", "partly-achieved", null],
      ["baseline", "achieved", null],
      ["load", "not-assessable", null],
    ]);
    expect(all[1]).toMatchObject({ cause: { run: 10 }, dataVersion: "run-10" });
    expect(all[0]?.cause).toEqual({ kind: "adoption", run: null, by: "LSVO", decidedOn: "2022-03-10" });
    for (const { at, progress: row, dataVersion } of all) {
      const asked = await progress({ goal, year: "2023", asOf: at });
      expect(asked.goals).toEqual([row]);
      expect(Number(dataVersion.slice(4))).toBeLessThanOrEqual(asked.asOfRun);
    }
  });

  test("of another year, area or sex it is another judgement, and as of a time it ends there", async () => {
    expect((await told({ year: "2021" })).map(([kind]) => kind)).toEqual(["baseline", "load"]);
    expect((await told({ area: "1080" })).map(([kind]) => kind)).not.toContain("adoption");
    const [, second] = await history();
    expect(await told({ asOf: second?.at ?? "" })).toEqual((await told()).slice(1));
  });

  test("an undone run is a step of its own, back to what was", async () => {
    await api().request("/api/v1/imports/10/undo", { method: "POST" });
    expect((await told()).slice(0, 2)).toEqual([
      ["undo", "achieved", "not-achieved"],
      ["adoption", "partly-achieved", "not-achieved"],
    ]);
  });

  test.each([
    ["blekinge-99/judgements", 404, "goal-not-found"],
    ["blekinge-16/judgements?area=1280", 404, "area-not-found"],
    ["blekinge-16/judgements?asOf=snart", 400, "invalid-request"],
  ])("%s is answered %i %s", async (path, status, code) => {
    const response = await api().request(`/api/v1/goals/${path}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
