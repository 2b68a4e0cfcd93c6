import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, postJson } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

const stand = {
  status: "behind",
  reason: "Insatserna började sent,\noch effekten är osäker.",
  body: "lsvo",
  decidedOn: "2022-03-10",
  decision: "§ 14/2022",
} as const;
const path = "/api/v1/goals/blekinge-20/adopted-judgements";

onPostgres("adopted judgements", () => {
  const api = blekingeApi();
  const post = async (url: string, body: object) => await postJson(api(), url, body);
  const row = async (query: Record<string, string> = {}) => {
    const { goals } = await parseResponse(
      api().client.progress.$get({ query: { goal: "blekinge-20", year: "2021", ...query } }),
    );
    return goals[0];
  };
  const adopt = async (change: object = {}) => {
    const response = await post(path, { ...stand, year: 2021, ...change });
    return { status: response.status, ...((await response.json()) as { judgement: { id: number } }) };
  };
  const withdraw = (id: number, change: object = {}) =>
    post(`${path}/${id}/withdraw`, { ...stand, reason: "Ny insats är igång.", decidedOn: "2022-03-12", ...change });

  test("a body adopts another status: both are told, with who, when, why and under what, and what had been computed", async () => {
    const { status, judgement } = await adopt();
    expect(status).toBe(201);
    const told = {
      id: judgement.id,
      status: "behind",
      reason: "Insatserna började sent, och effekten är osäker.",
      body: "lsvo",
      bodyName: "LSVO",
      decidedOn: "2022-03-10",
      decision: "§ 14/2022",
      year: 2021,
      computed: { status: "on-track", method: "linear-pace", methodVersion: "1", dataVersion: "run-9" },
    };
    expect(await row()).toMatchObject({ status: "on-track", reasonCode: "pace", adopted: told });
    expect(judgement).toMatchObject({ ...told, by: "Maja Ek" });
    const others = [await row({ area: "1080" }), await row({ gender: "K" }), await row({ year: "2020" })];
    expect(others.map((one) => one?.adopted)).toEqual([null, null, null]);
  });

  test("whatever format the judgements are handed out in, the computed and the adopted status stand side by side", async () => {
    const table = "/api/v1/progress?goal=blekinge-20&year=2021&format=";
    const [heading = "", line = ""] = (await (await api().request(`${table}csv`)).text()).split("\r\n");
    const names = heading.split(",");
    const cell = (name: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)[names.indexOf(name)];
    expect([cell("status"), cell("adopted_status"), cell("adopted_by")]).toEqual(["on-track", "behind", "LSVO"]);
    expect([cell("adopted_on"), cell("adopted_decision")]).toEqual(["2022-03-10", "§ 14/2022"]);
    expect(cell("adopted_reason")).toContain("Insatserna började sent");
    const arrow = tableFromIPC(await (await api().request(`${table}arrow`)).bytes()).toArray()[0];
    expect(arrow).toMatchObject({ status: "on-track", adopted_status: "behind" });
    expect(await (await api().request(`${table}json-stat`)).json()).toHaveProperty(
      "extension.judgements.0",
      expect.objectContaining({ status: "on-track", adopted: expect.objectContaining({ status: "behind" }) }),
    );
  });

  test("a later adoption takes over, a withdrawal leaves the computed status alone, and nothing is lost", async () => {
    await adopt({ area: "1080" });
    const { judgement } = await adopt({ area: "1080", status: "far-behind", decidedOn: "2022-03-11" });
    expect((await row({ area: "1080" }))?.adopted?.status).toBe("far-behind");
    expect((await withdraw(judgement.id)).status).toBe(201);
    expect(await row({ area: "1080" })).toMatchObject({ adopted: null });

    const { judgements, adoptable } = await parseResponse(
      api().client.goals[":id"]["adopted-judgements"].$get({ param: { id: "blekinge-20" }, query: { area: "1080" } }),
    );
    expect(judgements.map(({ status, inForce }) => [status, inForce])).toEqual([
      [null, false],
      ["far-behind", false],
      ["behind", false],
    ]);
    expect(judgements[0]).toMatchObject({ reason: "Ny insats är igång.", decidedOn: "2022-03-12", year: 2021 });
    expect(adoptable).toContain("not-achieved");
  });

  test("only the one in force can be withdrawn, and once", async () => {
    const first = (await adopt({ area: "1082" })).judgement.id;
    const second = (await adopt({ area: "1082", status: "far-behind" })).judgement.id;
    expect((await withdraw(first)).status).toBe(409);
    expect((await withdraw(second)).status).toBe(201);
    const again = await withdraw(second);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "adoption-not-in-force" });
    expect((await withdraw(4711)).status).toBe(409);
  });

  test("of two who adopt at once both are kept, and the one entered last is in force", async () => {
    await Promise.all(["behind", "far-behind", "wrong-way"].map((status) => adopt({ area: "1083", status })));
    const { judgements } = await parseResponse(
      api().client.goals[":id"]["adopted-judgements"].$get({ param: { id: "blekinge-20" }, query: { area: "1083" } }),
    );
    expect(judgements).toHaveLength(3);
    expect(judgements.filter(({ inForce }) => inForce)).toEqual([judgements[0]]);
    expect((await row({ area: "1083" }))?.adopted?.id).toBe(judgements[0]?.id);
  });

  test("what is adopted in the target year is the final judgement, whichever later year it is read", async () => {
    await adopt({ status: "partly-achieved", year: 2024, area: "1060" });
    const years = await Promise.all(["2021", "2022", "2025"].map((year) => row({ area: "1060", year })));
    expect(years.map((one) => one?.adopted?.status ?? null)).toEqual([null, "partly-achieved", "partly-achieved"]);
  });

  test("where nothing else is said it is the judgement that progress gives when nothing else is asked", async () => {
    const response = await post("/api/v1/goals/blekinge-3/adopted-judgements", {
      ...stand,
      status: "not-assessable",
    });
    expect(await response.json()).toMatchObject({
      judgement: { area: "0010", gender: "T", year: 2022, by: "Maja Ek" },
    });
  });

  test.each([
    [{ reason: " " }, 400, "field-missing", "Skriv skälet."],
    [{ decision: "" }, 400, "field-missing", "Skriv vilket beslut det är"],
    [{ body: "dsf" }, 404, "group-not-found", "Det finns ingen grupp som heter ”dsf”."],
    [{ area: "1280" }, 404, "area-not-found", "Det finns inget område som heter ”1280”."],
    [{ decidedOn: "2022-03-16" }, 400, "decided-in-future", "16 mars 2022, har inte varit ännu"],
    [{ decidedOn: "2021-03-16" }, 409, "decided-before-earlier", "Ett senare beslut gäller redan från 10 mars 2022"],
    [{ decidedOn: "i mars" }, 400, "invalid-request", "decidedOn ska vara ett datum som 2022-03-15, inte ”i mars”."],
    [{ status: "not-achieved" }, 400, "status-impossible", "kan inte ha statusen ”inte uppnått” det året"],
    [{ status: "grön" }, 400, "invalid-request", "status ska vara en status, inte ”grön”."],
    [{ reason: "x".repeat(2001) }, 400, "invalid-request", "reason ska vara högst 2000 tecken"],
    [{ reason: undefined }, 400, "invalid-request", "reason ska vara ett skäl"],
    [{ year: 20222 }, 400, "invalid-request", "year ska vara ett årtal från 1900 till 2100"],
  ])("%j is refused in Swedish, and nothing is stored", async (change, status, code, detail) => {
    const history = async () => await (await api().request(`${path}?area=0010`)).json();
    const before = await history();
    const response = await post(path, { ...stand, year: 2021, ...change });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(detail) });
    expect(await history()).toEqual(before);
  });

  test("a goal that is not there has none to list or to adopt", async () => {
    expect((await api().request("/api/v1/goals/blekinge-99/adopted-judgements")).status).toBe(404);
    expect((await post("/api/v1/goals/blekinge-99/adopted-judgements", stand)).status).toBe(404);
  });
});
