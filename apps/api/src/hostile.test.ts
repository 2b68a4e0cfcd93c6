import { expect, test } from "vitest";
import { onPostgres } from "../../../test/postgres/database.ts";
import { blekingeApi, postJson, uploadOf } from "./blekinge-api.fixture.ts";

onPostgres("requests made to break", () => {
  const api = blekingeApi();

  test.each([
    "/api/v1/indicators/N%00",
    "/api/v1/indicators/%FF",
    "/api/v1/goals?collaboration=%00",
    "/api/v1/progress?collaboration=bl%00",
    "/api/v1/progress?area=%00",
    "/api/v1/observations?indicator=%00",
    "/api/v1/observations?area=1080%00,1081",
    "/api/v1/groups/%00",
    "/api/v1/imports/%00",
    "/api/v1/observations?indicator=N02904' or '1'='1",
  ])("%s is answered without a fault", async (path) => {
    api().log.length = 0;
    const response = await api().request(path);
    expect(await response.text()).not.toContain("internal");
    expect(response.status).toBeLessThan(500);
    expect(api().log).toEqual([]);
  });

  test.each(["/api/v1/meeting-notes", "/api/v1/goals/blekinge-20/what-if", "/api/v1/imports/7/undo"])(
    "a body of two megabytes to %s is refused with a sentence",
    async (path) => {
      const response = await postJson(api(), path, { text: "å".repeat(1_000_000) });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({
        code: "request-too-large",
        detail: expect.stringContaining("1 MB"),
      });
    },
  );

  test.each([
    ["a name with a NUL", "utf\u0000all.csv", {}],
    ["a name of ten thousand characters", `${"x".repeat(10_000)}.csv`, {}],
    ["a name that climbs", "../../../etc/passwd", {}],
    ["an indicator with a NUL", "utfall.csv", { indicator: "N0\u00002904" }],
    ["a title with a NUL", "utfall.csv", { indicator: "N02904 hus\u0000håll" }],
    ["an answer with a NUL", "utfall.csv", { answers: '[{"title":"hus\\u0000håll","indicator":"N02904"}]' }],
    ["an endless indicator", "utfall.csv", { indicator: "N".repeat(100_000) }],
  ])("a file with %s is answered without a fault", async (_, name, fields) => {
    api().log.length = 0;
    const text = "Kommun;År;Värde\n1080;2019;9,5\n";
    const response = await api().request("/api/v1/imports", uploadOf(name, text, { indicator: "N02904", ...fields }));
    expect(await response.text()).not.toContain("internal");
    expect(api().log).toEqual([]);
  });
});
