import { gunzipSync } from "node:zlib";
import { setAnnualReportStatus } from "@foljsam/database";
import { expect, test } from "vitest";
import { onPostgres } from "../../../test/postgres/database.ts";
import { actAs, blekingeApi, loadFigures, postJson, uploadOf } from "./blekinge-api.fixture.ts";
import { parseResponse } from "./client.ts";
import { createApi } from "./create-api.ts";

type OpenApiDocument = {
  openapi: string;
  paths: Record<string, { get: { responses: { 200: { content: object } } } }>;
  components: { schemas: Record<string, { required: string[] }> };
};

onPostgres("the API as a whole", () => {
  const api = blekingeApi();
  const json = async (path: string) => (await api().request(path)).json();

  test("it says that it is up, and whether its database is ready", async () => {
    expect(await json("/healthz")).toEqual({ status: "ok" });
    expect(await json("/readyz")).toEqual({ status: "ready" });
  });

  test.each([
    ["a database that lacks tables", async () => false],
    ["a database that does not answer", async () => Promise.reject(new Error("connection refused"))],
  ])("with %s it is up but not ready", async (_, ready) => {
    const { database } = api();
    const other = createApi({ ...database, ready, log: () => undefined, revision: "1", today: () => "2022-03-15" });
    expect((await other.request("/healthz")).status).toBe(200);
    expect((await other.request("/readyz")).status).toBe(503);
  });

  test("the collaboration comes with its areas, goal areas, groups and the years there are figures for", async () => {
    expect(await json("/api/v1/collaborations")).toMatchObject({
      collaborations: [
        {
          slug: "blekinge",
          mainArea: "0010",
          areas: [{ code: "0010", kind: "region" }, { code: "1080" }, {}, {}, {}, { code: "1060" }],
          goalAreas: [{}, {}, {}, {}],
          outcomeYears: { first: 2007, last: 2024 },
          example: true,
        },
      ],
    });
  });

  test("a goal comes with its indicators, and a group with its goals", async () => {
    expect(await json("/api/v1/goals/blekinge-20")).toMatchObject({
      id: "blekinge-20",
      collaboration: "blekinge",
      indicators: [{ id: "N02904", unit: "percent", closedAfter: 2021 }],
    });
    expect(await json("/api/v1/groups/barn-och-unga")).toMatchObject({
      collaboration: "blekinge",
      goals: expect.arrayContaining(["blekinge-20"]),
    });
    const { client } = api();
    const { goals } = await parseResponse(client.goals.$get({ query: { collaboration: "blekinge" } }));
    expect(goals).toHaveLength(22);
    expect((await parseResponse(client.groups.$get({ query: {} }))).groups).toHaveLength(10);
  });

  test("indicators and areas are listed, and one indicator is shown", async () => {
    const { client } = api();
    expect((await parseResponse(client.indicators.$get({ query: {} }))).indicators.length).toBeGreaterThan(30);
    expect(await json("/api/v1/indicators/N02904")).toMatchObject({ id: "N02904", decimals: 1 });
    expect((await parseResponse(client.areas.$get({ query: {} }))).areas.length).toBeGreaterThan(312);
    const measured = await parseResponse(client.areas.$get({ query: { indicator: "N02904" } }));
    expect(measured.areas.map(({ code }) => code)).toEqual(["0010", "1060", "1080", "1081", "1082", "1083"]);
    expect((await parseResponse(client.areas.$get({ query: { indicator: "N00000" } }))).areas).toEqual([]);
  });

  test("the reports of a year are late when their day has passed and they are not handed in", async () => {
    const reports = async (query: Record<string, string>) =>
      (await parseResponse(api().client["annual-reports"].$get({ query }))).annualReports;
    expect((await reports({ year: "2021" })).map((report) => report.group)).toEqual([
      "lsvo",
      "barn-och-unga",
      "vuxna",
      "aldre",
    ]);
    const later = await reports({ year: "2020", group: "aldre" });
    expect(later).toHaveLength(1);
    expect(later[0]).toMatchObject({ groupName: "Samverkansgrupp Äldre", dueOn: "2021-02-28" });
  });

  test.each([
    ["/api/v1/goals/blekinge-99", "goal-not-found"],
    ["/api/v1/groups/atlantis", "group-not-found"],
    ["/api/v1/indicators/N00000", "indicator-not-found"],
    ["/api/v1/goals?collaboration=atlantis", "collaboration-not-found"],
    ["/api/v1/imports/500", "run-not-found"],
    ["/api/v1/nothing", "route-not-found"],
  ])("%s is answered 404 %s", async (path, code) => {
    const response = await api().request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ type: "about:blank", title: "Finns inte", status: 404, code });
  });

  test("a fault of our own says nothing of itself to the reader, and where it was to the log", async () => {
    const { database } = api();
    const log: string[] = [];
    const broken = new Proxy(database.read, {
      get: () => {
        throw new Error("password for postgres");
      },
    });
    const other = createApi({
      ...database,
      read: broken,
      log: (line) => log.push(line),
      revision: "1",
      today: () => "",
    });
    const response = await other.request("/api/v1/areas");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("password");
    expect(log.join("\n")).toContain('"route":"/api/v1/areas"');
  });

  test("a database that is away is said to be, and told to the log", async () => {
    const log: string[] = [];
    const cause = Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" });
    const read = new Proxy(api().database.read, {
      get: () => () => Promise.reject(new Error("Failed query: select 1", { cause })),
    });
    const other = createApi({ ...api().database, read, log: (line) => log.push(line), revision: "1", today: () => "" });
    const response = await other.request("/api/v1/goals");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "database-away", title: "Databasen svarar inte" });
    expect(log.join("\n")).toContain('"route":"/api/v1/goals"');
  });

  test("an answer that follows from figures and decisions is not made again until something is loaded or decided", async () => {
    const reader = await actAs(api(), null);
    const first = await reader.request("/api/v1/progress");
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const ask = (headers: Record<string, string>) => reader.request("/api/v1/progress", { headers });
    expect((await ask({ "if-none-match": tag })).status).toBe(304);

    const stand = { reason: "Sen start", body: "lsvo", decidedOn: "2022-03-10", decision: "§ 14" };
    const baseline = { ...stand, value: 9.5, year: 2019, source: "Kolada", decidedBy: "LSVO" };
    const adopted = "/api/v1/goals/blekinge-20/adopted-judgements";
    const tags = new Set([tag]);
    for (const change of [
      () => loadFigures(api(), "Variabelkod,Kommun,År,Värde", "N99005,Karlskrona,2019,9.1"),
      () => postJson(api(), adopted, { ...stand, status: "behind", year: 2021 }),
      () => postJson(api(), "/api/v1/goals/blekinge-20/baselines", baseline),
      () => postJson(api(), `${adopted}/1/withdraw`, stand),
    ]) {
      await change();
      const later = await ask({ "if-none-match": [...tags].at(-1) ?? "" });
      expect(later.status).toBe(200);
      tags.add(later.headers.get("etag") ?? "");
    }
    expect(tags.size).toBe(5);
  });

  test("which annual reports are late is asked for again when one comes along, on another day, and by whoever may be someone", async () => {
    const { database } = api();
    const path = "/api/v1/annual-reports?collaboration=blekinge";
    const on = (day: string) => createApi({ ...database, log: () => undefined, revision: "1", today: () => day });
    const tag = (await on("2022-03-15").request(path)).headers.get("etag") ?? "";
    const again = async (day: string, headers = {}) =>
      (await on(day).request(path, { headers: { "if-none-match": tag, ...headers } })).status;
    expect(await again("2022-03-15")).toBe(304);
    expect(await again("2022-03-16")).toBe(200);
    expect(await again("2022-03-15", { cookie: "session=1" })).toBe(200);
    await setAnnualReportStatus(database.db, "blekinge", { group: "barn-och-unga", year: 2021, status: "returned" });
    expect(await again("2022-03-15")).toBe(200);
  });

  test.each(["", "/methods", "/municipalities", "/what-if", "/judgements", "/baselines"])(
    "what is told of a goal%s is asked for again until a decision changes it",
    async (part) => {
      const path = `/api/v1/goals/blekinge-4${part}`;
      const tag = (await api().request(path)).headers.get("etag") ?? "";
      const again = () => api().request(path, { headers: { "if-none-match": tag } });
      expect((await again()).status).toBe(304);
      const stand = { status: "behind", year: 2021, reason: "Sen start", body: "lsvo", decidedOn: "2022-03-10" };
      const decided = { ...stand, decision: "§ 15" };
      expect((await postJson(api(), "/api/v1/goals/blekinge-4/adopted-judgements", decided)).status).toBe(201);
      expect((await again()).status).toBe(200);
    },
  );

  test.each([
    ["JSON", "application/json"],
    ["CSV", "text/csv"],
  ])("%s is packed for who takes it so, and is the same when unpacked", async (_, accept) => {
    const ask = (coding: string) =>
      api().request("/api/v1/progress", { headers: { accept, "accept-encoding": coding } });
    const [plain, packed] = [await ask("identity"), await ask("gzip, deflate, br")];
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    for (const { headers } of [plain, packed]) expect(headers.get("vary")).toMatch(/accept-encoding/i);
    const bytes = Buffer.from(await packed.arrayBuffer());
    const text = await plain.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 3);
  });

  test("Arrow is binary and is sent as it is", async () => {
    const headers = { accept: "application/vnd.apache.arrow.stream", "accept-encoding": "gzip" };
    const response = await api().request("/api/v1/progress", { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test("another site's page cannot upload through a visitor's browser", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    const response = await api().request("/api/v1/imports", { ...uploadOf("a.csv", "a"), headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "other-origin" });
  });

  test("the OpenAPI document names every path, and every answer's shape", async () => {
    const document = (await json("/api/v1/openapi.json")) as OpenApiDocument;
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [
        "/api/v1/annual-reports",
        "/api/v1/areas",
        "/api/v1/audit-entries",
        "/api/v1/audit-entries/export",
        "/api/v1/me/data",
        "/api/v1/me/erase",
        "/api/v1/persons/{person}/data",
        "/api/v1/persons/{person}/erase",
        "/api/v1/collaborations",
        "/api/v1/decisions",
        "/api/v1/goals",
        "/api/v1/goals/{id}",
        "/api/v1/goals/{id}/adopted-judgements",
        "/api/v1/goals/{id}/adopted-judgements/{judgement}/withdraw",
        "/api/v1/goals/{id}/baselines",
        "/api/v1/goals/{id}/judgements",
        "/api/v1/goals/{id}/methods",
        "/api/v1/goals/{id}/municipalities",
        "/api/v1/goals/{id}/what-if",
        "/api/v1/groups",
        "/api/v1/groups/{slug}",
        "/api/v1/groups/{slug}/duties",
        "/api/v1/imports",
        "/api/v1/imports/answers",
        "/api/v1/imports/answers/withdraw",
        "/api/v1/imports/{id}",
        "/api/v1/imports/{id}/commit",
        "/api/v1/imports/{id}/problems-file",
        "/api/v1/imports/{id}/undo",
        "/api/v1/indicators",
        "/api/v1/indicators/{id}",
        "/api/v1/indicators/{id}/template",
        "/api/v1/indicators/{id}/values",
        "/api/v1/kolada-fetches",
        "/api/v1/kolada-fetches/latest",
        "/api/v1/kolada-fetches/scheduled",
        "/api/v1/me",
        "/api/v1/meeting-notes",
        "/api/v1/meeting-notes/{note}",
        "/api/v1/meeting-notes/{note}/amend",
        "/api/v1/meeting-notes/{note}/publish",
        "/api/v1/meeting-notes/{note}/withdraw",
        "/api/v1/members",
        "/api/v1/members/{id}/end",
        "/api/v1/members/{id}/invite",
        "/api/v1/members/{id}/revoke",
        "/api/v1/observations",
        "/api/v1/open-data",
        "/api/v1/open-data/catalogue",
        "/api/v1/progress",
        "/api/v1/revisions",
        "/api/v1/search",
      ].toSorted(),
    );
    for (const path of ["/api/v1/observations", "/api/v1/progress"]) {
      expect(Object.keys(document.paths[path]?.get.responses[200].content ?? {})).toEqual([
        "application/json",
        "text/csv",
        "application/vnd.apache.arrow.stream",
        "application/vnd.json-stat+json",
      ]);
    }
    expect(document.components.schemas["GoalProgress"]?.required).toContain("reason");
  });
});
