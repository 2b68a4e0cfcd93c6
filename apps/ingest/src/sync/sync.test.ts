import { commitImport, findPreview, findRun, listRuns, loadSeries, undoImport } from "@foljsam/database";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ServerFigure } from "../../../../test/kolada-server/figures.ts";
import { type KoladaServer, startKoladaServer } from "../../../../test/kolada-server/kolada-server.ts";
import { type TestClock, testClock } from "../clock.fixture.ts";
import { fetchFromKolada } from "./fetch-from-kolada.ts";
import { ingestUnderTest } from "../ingest.fixture.ts";

const figure = (municipality: string, period: number, value: number | null, given: Partial<ServerFigure> = {}) => ({
  kpi: "N00973",
  municipality,
  period,
  value,
  ...given,
});
const groups = { G33620: ["1060", "1080", "1081", "1082", "1083"] };
const content = {
  groups,
  figures: [
    figure("0000", 2019, 60),
    figure("1080", 2019, 50.25),
    figure("1080", 2019, 48, { gender: "K" }),
    figure("1080", 2019, 52, { gender: "M" }),
    figure("1081", 2019, 70.75),
    figure("1082", 2019, null),
    figure("1082", 2020, null),
    figure("1083", 2019, null, { status: "Not applicable" }),
    figure("2281", 2019, 1),
  ],
};

describe("npm run ingest -- --sync", () => {
  const ingest = ingestUnderTest();
  let kolada: KoladaServer;
  let clock: TestClock;
  beforeEach(async () => {
    kolada = await startKoladaServer(content);
    clock = testClock();
  });
  afterEach(async () => {
    await kolada.stop();
    const { db } = ingest().server;
    for (const { run, kind, undoneBy } of await listRuns(db)) {
      if (kind === "load" && undoneBy === null) await undoImport(db, run, { by: "test" });
    }
  });

  const sync = (...args: readonly string[]) =>
    ingest().runIn({ clock, koladaUrl: kolada.url }, "--sync", "--collaboration", "blekinge", ...args);
  const runs = async () => (await listRuns(ingest().server.db)).filter(({ kind }) => kind === "load").length;
  const stored = async () => {
    const series = await loadSeries(ingest().server.db, { indicators: ["N00973"] });
    return series
      .flatMap(({ area, gender, points }) =>
        points.map(({ year, value, missing }) => `${area} ${year} ${gender} ${missing ?? value}`),
      )
      .toSorted();
  };
  const whole = [
    "0000 2019 T 60",
    "1080 2019 K 48",
    "1080 2019 M 52",
    "1080 2019 T 50.25",
    "1081 2019 T 70.75",
    "1082 2019 T empty",
    "1082 2020 T empty",
    "1083 2019 T not-applicable",
    "G33620 2019 K 48",
    "G33620 2019 M 52",
    "G33620 2019 T 60.5",
    "G33620 2020 T empty",
  ];

  test("what Kolada has of the collaboration's areas is loaded as a run that bears the date, and nothing else is", async () => {
    const { code, out } = await sync();
    expect(code).toBe(0);
    expect(await stored()).toEqual(whole);
    expect(await findRun(ingest().server.db, 1)).toMatchObject({
      file: { name: "Kolada API v3, 2026-11-22" },
      report: { shape: "API", rows: 12, observations: 8, missing: { empty: 3, "not-applicable": 1 } },
      difference: { new: 12, changed: 0 },
      example: false,
    });
    expect(out.slice(0, 2)).toEqual(["Kolada API v3, 2026-11-22", "  Form: svar från Koladas API (API)."]);
    expect(out.at(-1)).toMatch(/^ {2}Sparat som inläsning \d+\.$/);
    expect(out.join("\n")).toContain("Kolada har inga utfall för nyckeltalet U01901");
    expect(out.join("\n")).toContain("Kolada har inga utfall för området 1060");
  });

  test("every request keeps to what Kolada takes: path form, at most 25 ids, 25 years", async () => {
    await sync("--dry-run");
    const asked = kolada.requests.filter(({ path }) => path.startsWith("/v3/data/"));
    expect(asked.length).toBeGreaterThan(1);
    for (const { path, status } of asked) {
      const [, kpis = "", areas = "", years = ""] = /kpi\/(.+)\/municipality\/(.+)\/year\/(.+)$/.exec(path) ?? [];
      expect(status).toBe(200);
      expect(kpis.split(",").length).toBeLessThanOrEqual(25);
      expect(areas.split(",").toSorted()).toEqual(["0000", "0010", "1060", "1080", "1081", "1082", "1083", "G33620"]);
      expect(years).toMatch(/^2002,.*,2026$/);
    }
    const indicators = asked.flatMap(({ path }) => /kpi\/(.+)\/municipality/.exec(path)?.[1]?.split(",") ?? []);
    expect(indicators).toEqual([...new Set(indicators)]);
    // Good health and trust in others, each with its published margin of error.
    expect(indicators).toEqual(expect.arrayContaining(["U01405", "U01511", "U01413", "U01519"]));
  });

  test("the same answer again changes nothing, and a dry run stores nothing", async () => {
    const before = await runs();
    expect((await sync("--dry-run")).out.at(-1)).toBe("  Provläsning: inget är sparat.");
    expect(await runs()).toBe(before);
    await sync();
    const { code, out } = await sync();
    expect([code, out.at(-1)]).toEqual([0, "  Inget nytt: allt i filen fanns redan."]);
    expect(await runs()).toBe(before + 1);
  });

  test("a figure that Kolada has deleted becomes empty and is shown; one that has vanished is told and kept", async () => {
    await sync();
    kolada.content = {
      groups,
      figures: content.figures
        .filter(({ municipality }) => municipality !== "0000")
        .map((one) => ("gender" in one || one.municipality !== "1081" ? one : { ...one, isDeleted: true })),
    };
    const { code, out } = await sync();
    expect(code).toBe(0);
    expect(await stored()).toEqual(
      whole.map((one) => one.replace("1081 2019 T 70.75", "1081 2019 T empty").replace("T 60.5", "T 50.25")),
    );
    expect(out).toContain("  Ändras: N00973, 1081, 2019, totalt: 70,75 blir tom.");
    expect(out).toContain("  Kolada har tagit bort 1 utfall för N00973 (1081 2019 T). De sparas som tomma.");
    expect(out).toContain("  1 utfall för N00973 finns här men inte i Koladas svar (0000 2019 T). De ligger kvar.");
  });

  test("an answer that is not whole changes nothing, and says which page did not come", async () => {
    await sync();
    const before = await runs();
    kolada.content = { groups, figures: content.figures.map((one) => ({ ...one, value: 1 })) };
    kolada.pageSize = 5;
    kolada.missingPage = 2;
    const { code, err } = await sync();
    expect(code).toBe(2);
    expect(err.join()).toMatch(/^Kolada API v3, 2026-11-22: Hämtningen från Kolada blev inte hel: .*404.*page=2/);
    expect([await runs(), await stored()]).toEqual([before, whole]);
    kolada.missingPage = null;
    for (let tried = 0; tried < 5; tried++) kolada.troubles.push({ kind: "drop" });
    const { out } = await sync("--json");
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ run: null, problems: [{ code: "kolada-unavailable" }] });
    expect([await runs(), await stored()]).toEqual([before, whole]);
  });

  test("troubles that pass do not show", async () => {
    kolada.troubles.push({ kind: "status", status: 429, retryAfter: "3" }, { kind: "drop" }, null, { kind: "other" });
    expect((await sync()).code).toBe(0);
    expect(await stored()).toEqual(whole);
    expect(clock.waits).toContain(3_000);
  });

  test("something that is not Kolada's among the figures is rejected, and nothing is stored without consent", async () => {
    const before = await runs();
    kolada.content = { figures: [figure("1080", 2019, 50), figure("1081", 2019, "70" as unknown as number)] };
    const { code, out } = await sync();
    expect([code, await runs()]).toEqual([2, before]);
    expect(out.join("\n")).toContain("Kolada svarade med något som inte går att tolka (N00973, 1081, 2019)");
    expect((await sync("--allow-partial")).code).toBe(1);
    expect(await stored()).toEqual(["1080 2019 T 50"]);
  });

  test("an indicator that Kolada now counts in another unit is stopped; one that it says nothing of is not", async () => {
    const before = await runs();
    kolada.content = { ...content, titles: { N00973: "Nyanlända i arbete efter 90 dagar, antal/1000 inv" } };
    const { code, out } = await sync();
    expect([code, await runs()]).toEqual([2, before]);
    expect(out.join("\n")).toContain("nyckeltalet N00973 har enheten");
    expect(kolada.requests.map(({ path }) => path).filter((path) => path.startsWith("/v3/kpi/"))).toEqual([
      "/v3/kpi/N00973",
    ]);
    kolada.troubles.push(null, null, { kind: "status", status: 404 });
    expect((await sync()).code).toBe(0);
  });

  test("an answer about nothing is a failure, not a success", async () => {
    kolada.content = { figures: [] };
    const { code, out } = await sync();
    expect(code).toBe(2);
    expect(out.join("\n")).toContain("Kolada svarade utan ett enda utfall");
  });

  test("it goes on at its interval, past a failure, until it is told to stop", async () => {
    const stopping = new AbortController();
    kolada.troubles.push({ kind: "status", status: 404 });
    const day = 86_400_000;
    clock.onWait = () => clock.waits.filter((wait) => wait > day - 60_000).length === 2 && stopping.abort();
    const surroundings = { clock, koladaUrl: kolada.url, stop: () => stopping.signal };
    const args = ["--sync", "--every", "24h", "--collaboration", "blekinge"];
    const { code, out, err } = await ingest().runIn(surroundings, ...args);
    expect(code).toBe(0);
    expect(err.map((line) => line.slice(0, 15))).toEqual(["Kolada API v3, ", "Nästa hämtning:", "Nästa hämtning:"]);
    expect(out[0]).toBe("Kolada API v3, 2026-11-23");
    expect(await stored()).toEqual(whole);
  });

  test("a page can fetch too: what it gets is a preview that it commits when the user says so", async () => {
    const { db } = ingest().server;
    const { preview } = await fetchFromKolada(db, { collaboration: "blekinge", url: kolada.url, fetch, clock });
    expect(preview).toMatchObject({ file: { name: "Kolada API v3, 2026-11-22" }, difference: { new: 12 } });
    expect(await stored()).toEqual([]);
    expect(await findPreview(db, preview?.id ?? "")).toBeDefined();
    await commitImport(db, preview?.id ?? "", { by: "webb" });
    expect(await stored()).toEqual(whole);
  });

  test("a collaboration there is not is a mistake", async () => {
    const { code, err } = await ingest().run("--sync", "--collaboration", "atlantis");
    expect([code, err[0]]).toEqual([2, expect.stringContaining("Det finns ingen samverkan som heter ”atlantis”.")]);
  });
});
