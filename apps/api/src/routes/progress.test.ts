import { methodNames } from "@foljsam/domain";
import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";

onPostgres("progress", () => {
  const api = blekingeApi();
  const ask = async (query: Record<string, string>) => parseResponse(api().client.progress.$get({ query }));

  test("every goal is judged for the region as a whole in the collaboration's last year, when nothing else is asked", async () => {
    const { goals, decidedUntil, ...frame } = await ask({});
    expect(Date.parse(decidedUntil ?? "")).toBeLessThanOrEqual(Date.now());
    expect(frame).toEqual({
      collaboration: "blekinge",
      method: "linear-pace",
      methodVersion: "1",
      dataVersion: "run-9",
      asOfRun: 9,
      asOf: null,
      year: 2022,
    });
    expect(goals.map((goal) => goal.number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(new Set(goals.map((goal) => `${goal.area} ${goal.gender}`))).toEqual(new Set(["0010 T"]));
  });

  test("children in vulnerable households, as of 2021: 70 % of the way, at a sufficient pace, target not reached", async () => {
    const { goals } = await ask({ goal: "blekinge-20", year: "2021" });
    expect(goals).toHaveLength(1);
    expect(goals[0]).toMatchObject({
      goal: "blekinge-20",
      area: "0010",
      unit: "percent",
      baseline: { value: 9.468342, year: 2019 },
      current: { value: 8.063021, year: 2021 },
      done: -1.4,
      needed: -2,
      share: 0.7,
      status: "on-track",
      reasonCode: "pace",
      adopted: null,
      example: false,
    });
    expect(goals[0]?.reason).toContain("−1,4 av −2\u00A0procentenheter, 70\u00A0% av vägen");
  });

  test("the same goal as of 2023 has no outcome for its target year, because the series was closed", async () => {
    const { goals } = await ask({ goal: "blekinge-20", year: "2023" });
    expect(goals[0]).toMatchObject({
      status: "not-assessable",
      reasonCode: "no-target-year-outcome",
      current: { value: 8.063021, year: 2021 },
      share: 0.7,
    });
    expect(goals[0]?.reason).toContain("lades ned efter 2021");
  });

  test("each area asked for gets its own row, in the order asked", async () => {
    const { goals } = await ask({ area: "1080,0010", goal: "blekinge-3,blekinge-20" });
    expect(goals.map((goal) => [goal.goal, goal.area])).toEqual([
      ["blekinge-3", "1080"],
      ["blekinge-3", "0010"],
      ["blekinge-20", "1080"],
      ["blekinge-20", "0010"],
    ]);
  });

  test("where figures exist for municipalities alone their mean answers for the region, and that is said", async () => {
    const { goals } = await ask({ goal: "blekinge-14" });
    expect(goals[0]).toMatchObject({ area: "0010", areaUsed: "G33620", standIn: "ovägt medel av kommunerna" });
    const own = await ask({ goal: "blekinge-14", area: "1080" });
    expect(own.goals[0]).toMatchObject({ area: "1080", areaUsed: "1080", standIn: null });
  });

  test("certainty and trend stand beside the status, each with its sentence and what it was told from", async () => {
    const { goals } = await ask({ goal: "blekinge-4" });
    const told = {
      certainty: "certain",
      certaintyReason: expect.stringMatching(/^Med 95 procents säkerhet har andelen ökat med mellan 1,0 och 6,9/),
      changeInterval: {
        low: expect.closeTo(0.973, 3),
        high: expect.closeTo(6.916, 3),
        method: "newcombe",
        confidence: 0.95,
      },
      certaintyObstacle: null,
      trend: "up",
      trendReason: expect.stringMatching(/^Andelen har gått uppåt 2015–2022 \(8\u00A0år\), åt rätt håll\./),
      trendBasis: { from: 2015, to: 2022, points: 8, p: expect.closeTo(2 / 40_320, 9) },
      trendGate: null,
    };
    expect(goals[0]).toMatchObject({ ...told, parts: [told] });
  });

  test("where nothing can be said of chance, the obstacle and the gate are told", async () => {
    const { goals } = await ask({ goal: "blekinge-8,blekinge-13,blekinge-16" });
    const told = goals.map((goal) => [goal.certainty, goal.certaintyObstacle, goal.changeInterval, goal.trendGate]);
    expect(told).toEqual([
      ["cannot-say", "no-counts", null, "overlapping-periods"],
      ["cannot-say", "no-counts", null, "not-yearly"],
      ["cannot-say", "unit-without-method", null, "not-yearly"],
    ]);
    expect(goals.map((goal) => [goal.trend, goal.trendBasis])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(goals[1]?.certaintyReason).toMatch(/ovägt medel av kommunerna.* Det gäller delen ”/);
    expect(goals[2]?.certaintyReason).toContain("För ett index");
  });

  test("women and men are judged on their own figures", async () => {
    const [women, men] = await Promise.all(["K", "M"].map((gender) => ask({ goal: "blekinge-3", gender })));
    expect(women?.goals[0]?.gender).toBe("K");
    expect(women?.goals[0]?.current?.value).not.toBe(men?.goals[0]?.current?.value);
  });

  test("a judgement that rests on invented figures says so", async () => {
    const { goals } = await ask({});
    expect(goals.filter((goal) => !goal.example).map((goal) => goal.number)).toEqual([20]);
  });

  test("no judgement comes without a reason, the version of its method and the version of its figures", async () => {
    const area = "0010,1080,1081,1082,1083,1060";
    const sexes = { "linear-pace": "T", "growth-rate": "K", projection: "M" } as const;
    const asked = methodNames.flatMap((method) =>
      ["2021", "2024"].map((year) => ({ area, method, year, gender: sexes[method] })),
    );
    for (const query of asked) {
      const { goals, dataVersion } = await ask(query);
      expect([dataVersion, goals.length]).toEqual(["run-9", 22 * 6]);
      for (const row of goals) {
        const why = [row.goal, row.area, row.method, row.gender].join(" ");
        expect(`${why} ${row.methodVersion}`).toMatch(/ \d+$/);
        for (const { reason } of [row, ...row.parts]) expect(`${why}: ${reason}`).toMatch(/: [\p{Lu}\d].+[.!?]$/su);
      }
    }
  });

  test("as of an earlier run the figures are those that were known then", async () => {
    const before = await ask({ goal: "blekinge-20", year: "2021", asOfRun: "1" });
    expect(before).toMatchObject({ dataVersion: "run-1", asOfRun: 1 });
    expect(before.goals[0]).toMatchObject({ current: null, status: "not-assessable" });
  });

  test.each([
    ["linear-pace", "1", "on-track", { status: "on-track", share: 0.7, pace: 1.05 }, "Takten räcker"],
    ["growth-rate", "2", "on-track", { status: "substantial" }, "Räknat som tillväxttakt"],
    ["projection", "1", "far-behind", { status: "cloud", points: 6 }, "Under de senaste 6 utfallen"],
  ])(
    "by %s (version %s) goal 20 of 2021 is %s, with the method's own status and numbers",
    async (method, methodVersion, status, result, reason) => {
      const { goals, ...frame } = await ask({ goal: "blekinge-20", year: "2021", method });
      expect(frame).toMatchObject({ method, methodVersion });
      const told = { method, methodVersion, status, methodResult: { method, ...result }, share: 0.7 };
      expect(goals[0]).toMatchObject({ ...told, reason: expect.stringContaining(reason) });
      expect(goals[0]?.parts[0]).toMatchObject({ methodResult: { method }, caveats: [] });
    },
  );

  test("what to bear in mind is told of the part and in the reason", async () => {
    const { goals } = await ask({ goal: "blekinge-20", year: "2022" });
    expect(goals[0]?.parts[0]?.caveats).toEqual([
      { code: "succeeded", indicator: "N02904", closedAfter: 2021, successor: "N66077" },
    ]);
    expect(goals[0]?.reason).toContain("Efterföljaren N66077 är en egen serie");
  });

  test.each([
    ["collaboration=atlantis", 404, "collaboration-not-found", "Det finns ingen samverkan som heter ”atlantis”."],
    ["goal=blekinge-99", 404, "goal-not-found", "Det finns inget delmål som heter ”blekinge-99”."],
    ["area=9999", 404, "area-not-found", "Det finns inget område som heter ”9999”."],
    ["asOfRun=77", 404, "run-not-found", "Det finns ingen inläsning med nummer 77."],
    ["year=20222", 400, "invalid-request", "year ska vara ett årtal med fyra siffror, inte ”20222”."],
    ["year=1066", 400, "invalid-request", "year ska vara ett årtal från 1900 till 2100, inte ”1066”."],
    ["gender=X", 400, "invalid-request", "gender ska vara T, K eller M, inte ”X”."],
    ["method=guess", 400, "invalid-request", "method ska vara linear-pace, growth-rate, projection, inte ”guess”."],
    ["asOf=nyss", 400, "invalid-request", "asOf ska vara ett datum som 2022-03-15"],
    ["asOf=2022-02-30", 400, "invalid-request", "inte ”2022-02-30”"],
    ["asOfRun=new", 400, "invalid-request", "asOfRun ska vara numret på en inläsning, inte ”new”."],
  ])("?%s is answered %i %s", async (query, status, code, detail) => {
    const response = await api().request(`/api/v1/progress?${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(detail) });
  });

  const inFormat = async (format: string) =>
    await api().request(`/api/v1/progress?area=0010,1080&goal=blekinge-3,blekinge-20&format=${format}`);

  test("CSV and Arrow hold the judgements of JSON, each with its reason, method and versions", async () => {
    const { goals, dataVersion } = await ask({ area: "0010,1080", goal: "blekinge-3,blekinge-20" });
    const table = tableFromIPC(await (await inFormat("arrow")).bytes());
    const told = table.toArray().map((row) => Object(row?.toJSON()));
    expect(told.map((row) => [row.goal, row.area, row.current, row.status, row.reason, row.method_version])).toEqual(
      goals.map((row) => [row.goal, row.area, row.current?.value, row.status, row.reason, row.methodVersion]),
    );
    expect(told.map((row) => row.data_version)).toEqual(goals.map(() => dataVersion));
    expect(told.map((row) => [row.certainty, row.change_low, row.certainty_obstacle, row.certainty_reason])).toEqual(
      goals.map((row) => [row.certainty, row.changeInterval?.low ?? null, row.certaintyObstacle, row.certaintyReason]),
    );
    expect(told.map((row) => [row.trend, row.trend_points, row.trend_p, row.trend_gate])).toEqual(
      goals.map((row) => [row.trend, row.trendBasis?.points ?? null, row.trendBasis?.p ?? null, row.trendGate]),
    );

    const csv = await inFormat("csv");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="maluppfyllelse.csv"');
    const [heading, ...lines] = (await csv.text()).trimEnd().split("\r\n");
    expect(heading?.split(",")).toEqual(table.schema.names);
    expect(lines).toHaveLength(goals.length);
  });

  test("JSON-stat has the figures of each goal and area, and the status at its latest outcome", async () => {
    const { goals } = await ask({ area: "0010,1080", goal: "blekinge-3,blekinge-20" });
    const response = await inFormat("json-stat");
    expect(response.headers.get("content-type")).toBe("application/vnd.json-stat+json");
    const dataset: unknown = await response.json();
    expect(dataset).toMatchObject({
      id: ["goal", "area", "gender", "year", "figure"],
      size: [2, 2, 1, 1, 6],
      role: { geo: ["area"], time: ["year"], metric: ["figure"] },
      value: goals.flatMap((row) => [
        row.current?.value ?? null,
        row.baseline?.value ?? null,
        row.target?.value ?? null,
        row.done,
        row.needed,
        row.share,
      ]),
      status: Object.fromEntries(goals.map((row, at) => [at * 6, row.status])),
      extension: { dataVersion: "run-9", method: "linear-pace" },
    });
    expect(dataset).toHaveProperty("extension.judgements.0.reason", goals[0]?.reason);
    expect(dataset).toHaveProperty("extension.judgements.0.certaintyReason", goals[0]?.certaintyReason);
    expect(dataset).toHaveProperty("extension.judgements.0.trendBasis", goals[0]?.trendBasis);
  });
});
