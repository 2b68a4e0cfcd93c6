import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "../blekinge-api.fixture.ts";

const title = "Treåringar utan hål";
const file = (value: string) => uploadOf("hal.csv", `Nyckeltal;Kommun;År;Värde\n${title};1080;2031;${value}\n`);

onPostgres("answers about files", () => {
  const api = blekingeApi();
  const post = (path: string, json: unknown) =>
    api().request(`/api/v1/imports/answers${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(json),
    });
  const kept = async () =>
    ((await (await api().request("/api/v1/imports/answers")).json()) as { answers: object[] }).answers;

  test("one that is given without a file holds for the next, until it is taken back", async () => {
    const upload = (value: string) => api().request("/api/v1/imports", file(value));
    expect((await upload("81,5")).status).toBe(422);
    expect((await post("", { answers: [{ title, indicator: "N80401" }] })).status).toBe(200);
    expect((await upload("81,5")).status).toBe(201);
    expect(await kept()).toMatchObject([{ kind: "indicator", title, indicator: "N80401", by: "Maja Ek" }]);

    const question = { kind: "indicator", title: title.toUpperCase() };
    expect(await (await post("/withdraw", question)).json()).toEqual({ answers: [] });
    expect((await upload("81,5")).status).toBe(422);
    const again = await post("/withdraw", question);
    expect([again.status, await again.json()]).toMatchObject([404, { code: "answer-not-found" }]);
  });

  test("one about a unit is taken back by its indicator and its title, and others stay", async () => {
    const units = [
      { indicator: "N02904", title: null, unit: "share" },
      { indicator: "N02904", title: "Andel", unit: "percent" },
    ];
    await post("", { answers: units });
    await post("/withdraw", { kind: "unit", indicator: "N02904", title: null });
    expect(await kept()).toMatchObject([{ kind: "unit", title: "Andel", unit: "percent" }]);
    await post("", { answers: units.slice(0, 1) });
    expect(await kept()).toHaveLength(2);
  });

  test.each([
    ["no answer at all", "", { answers: [] }, 400],
    ["an indicator that is none", "", { answers: [{ title, indicator: "X" }] }, 404],
    ["a question that nobody asks", "/withdraw", { kind: "year" }, 400],
  ])("%s is refused", async (_, path, json, status) => {
    expect((await post(path, json)).status).toBe(status);
  });
});
