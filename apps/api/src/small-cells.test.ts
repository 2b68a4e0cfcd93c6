import { tableFromIPC } from "apache-arrow";
import { beforeAll, describe, expect, test } from "vitest";
import { onPostgres } from "../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "./blekinge-api.fixture.ts";
import type { GoalProgressJson, ImportPreviewJson, ObservationJson } from "./client.ts";
import { comments, earlierTotals, enterSmallCells, own, secrets } from "./small-cells.fixture.ts";

const formats = ["json", "csv", "arrow", "json-stat"];
const areas = "area=0010,1080,1081";

/** Whoever sends figures is answered with what they have sent, and nobody else is; see docs/decisions/0008-small-cells.md. */
const answersTheSender = "answers the sender";

/** What takes in no figures and gives none. */
const holdsNone = "holds no figures";

type Entered = Awaited<ReturnType<typeof enterSmallCells>>;

/** Every way out there is, and what to ask it for. A new route is to be put here. */
const waysOut = ({ runs, committed, waiting }: Entered): Readonly<Record<string, readonly string[] | string>> => {
  const asOf = ["", ...runs.map((run) => `&asOfRun=${run}`)];
  const sexes = ["T", "K", "M"];
  return {
    "get /observations": [
      ...formats.map((format) => `/observations?indicator=${own}&format=${format}`),
      ...asOf.flatMap((then) => [`/observations?indicator=${own}${then}`, `/observations?area=1080&gender=K${then}`]),
    ],
    "get /progress": sexes.flatMap((sex) => [
      ...formats.map((format) => `/progress?goal=blekinge-99&year=2022&${areas}&gender=${sex}&format=${format}`),
      ...asOf.map((then) => `/progress?goal=blekinge-99&year=2022&${areas}&gender=${sex}${then}`),
    ]),
    "get /revisions": [`/revisions?indicator=${own}`, ...runs.map((run) => `/revisions?asOfRun=${run}`)],
    "get /imports": ["/imports", "/imports?limit=1", "/imports?run=1,2"],
    "get /imports/{id}": [...runs, ...committed].map((id) => `/imports/${id}`),
    "get /imports/{id}/undo": runs.map((run) => `/imports/${run}/undo`),
    "get /imports/{id}/problems-file": committed.map((id) => `/imports/${id}/problems-file`),
    "get /imports/answers": ["/imports/answers"],
    "get /indicators": ["/indicators", "/indicators?search=trivs"],
    "get /indicators/{id}": [`/indicators/${own}`],
    "get /indicators/{id}/template": [`/indicators/${own}/template?from=2020&to=2022`],
    "get /collaborations": ["/collaborations"],
    "get /goals": ["/goals"],
    "get /goals/{id}": ["/goals/blekinge-99"],
    "get /goals/{id}/baselines": sexes.flatMap((sex) =>
      asOf.map((then) => `/goals/blekinge-99/baselines?area=1080&gender=${sex}${then}`),
    ),
    "get /goals/{id}/adopted-judgements": ["/goals/blekinge-99/adopted-judgements"],
    "get /goals/{id}/judgements": sexes.map((sex) => `/goals/blekinge-99/judgements?area=1080&gender=${sex}&year=2022`),
    "get /goals/{id}/methods": sexes.flatMap((sex) =>
      asOf.map((then) => `/goals/blekinge-99/methods?area=1080&gender=${sex}&year=2022${then}`),
    ),
    "get /goals/{id}/municipalities": sexes.flatMap((sex) =>
      asOf.map((then) => `/goals/blekinge-99/municipalities?gender=${sex}&year=2022${then}`),
    ),
    "get /goals/{id}/what-if": sexes.flatMap((sex) =>
      asOf.map((then) => `/goals/blekinge-99/what-if?gender=${sex}&year=2022&pace=1&change=2${then}`),
    ),
    "get /open-data": ["/open-data"],
    "get /open-data/catalogue": ["/open-data/catalogue"],
    "get /decisions": ["/decisions", "/decisions?limit=200"],
    "get /groups/{slug}/duties": ["/groups/barn-och-unga/duties", "/groups/lsvo/duties"],
    "get /meeting-notes": ["/meeting-notes"],
    "get /search": ["/search?q=trivs", `/search?q=${own}`],
    "get /areas": holdsNone,
    "get /audit-entries": ["/audit-entries?limit=200"],
    "get /audit-entries/export": ["/audit-entries/export", "/audit-entries/export?format=json"],
    "get /me/data": holdsNone,
    "post /me/erase": holdsNone,
    "get /persons/{person}/data": holdsNone,
    "post /persons/{person}/erase": holdsNone,
    "get /groups": holdsNone,
    "get /groups/{slug}": holdsNone,
    "get /annual-reports": holdsNone,
    "get /kolada-fetches/latest": holdsNone,
    "get /kolada-fetches/scheduled": holdsNone,
    "post /kolada-fetches": holdsNone,
    "post /indicators": holdsNone,
    "put /indicators/{id}": holdsNone,
    "post /imports/answers": holdsNone,
    "post /imports/answers/withdraw": holdsNone,
    "post /indicators/{id}/values": answersTheSender,
    "post /imports": answersTheSender,
    "post /imports/{id}/commit": answersTheSender,
    "get /me": holdsNone,
    "get /meeting-notes/{note}": holdsNone,
    "get /members": holdsNone,
    "post /members": holdsNone,
    "post /members/{id}/end": holdsNone,
    "post /members/{id}/invite": holdsNone,
    "post /members/{id}/revoke": holdsNone,
    "post /meeting-notes": holdsNone,
    "post /meeting-notes/{note}/amend": holdsNone,
    "post /meeting-notes/{note}/publish": holdsNone,
    "post /meeting-notes/{note}/withdraw": holdsNone,
    "post /imports/{id}/undo": `runs as they are listed: ${waiting}`,
    "post /goals/{id}/baselines": "the baselines as they are listed",
    "post /goals/{id}/adopted-judgements": holdsNone,
    "post /goals/{id}/adopted-judgements/{judgement}/withdraw": holdsNone,
  };
};

/** Digits that are chance: in hashes, keys and moments of the audit log, and the numbers of its acts. */
const chance = /[\da-f]{64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|T\d\d:\d\d:\d\d\.\d+|"act(?:"|"")?: ?\d+/g;

/** Whether a text holds a whole number, the beginning of one with decimals, or some words. */
function holds(text: string, figure: string): boolean {
  return /^\d+$/.test(figure) ? new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(text) : text.includes(figure);
}

onPostgres("figures that tell of few", () => {
  const api = blekingeApi();
  let entered: Entered;
  beforeAll(async () => {
    entered = await enterSmallCells(api());
  });

  const textOf = async (path: string, refused?: number): Promise<string> => {
    const response = await api().request(`/api/v1${path}`);
    if (response.status !== refused) expect([path, response.status]).toEqual([path, 200]);
    const body = await response.bytes();
    if (response.headers.get("content-type") !== "application/vnd.apache.arrow.stream")
      return Buffer.from(body).toString();
    return JSON.stringify(
      tableFromIPC(body)
        .toArray()
        .map((row) => row?.toJSON()),
    );
  };
  /** What an answer says; digits in a hash, a key or a moment of the audit log are chance. */
  const writtenIn = async (path: string, status: number) => {
    const text = await textOf(path, status);
    return path.startsWith("/audit-entries") ? text.replaceAll(chance, "") : text;
  };
  const leaks = async (figures: readonly string[]) => {
    const found: string[] = [];
    for (const paths of Object.values(waysOut(entered))) {
      if (typeof paths === "string") continue;
      for (const path of paths) {
        // The file of a committed preview is no longer there, and a run is undone once.
        const text = await writtenIn(path, path.endsWith("/problems-file") ? 404 : path.endsWith("/undo") ? 409 : 200);
        for (const figure of figures) if (holds(text, figure)) found.push(`${path}: ${figure}`);
      }
    }
    return found;
  };
  const observations = async (query = "") =>
    (JSON.parse(await textOf(`/observations?indicator=${own}${query}`)) as { observations: ObservationJson[] })
      .observations;

  test("every route has been considered", async () => {
    const document = JSON.parse(await textOf("/openapi.json")) as { paths: Record<string, object> };
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace("/api/v1", "")}`),
    );
    expect(routes.toSorted()).toEqual(Object.keys(waysOut(entered)).toSorted());
  });

  test("no answer holds one of them, what would give it away, or what is said of it", async () => {
    expect(await leaks([...secrets, ...earlierTotals, ...comments])).toEqual([]);
  });

  test("each is suppressed, and what can be shown is shown, with a source that quotes nothing", async () => {
    const told = (await observations("&from=2021&to=2021")).map(
      ({ area, gender, value, missing }) => `${area} ${gender} ${missing ?? value?.toFixed(2)}`,
    );
    expect(told).toEqual([
      "0010 K 25.32",
      "0010 M 46.45",
      "0010 T 35.95",
      "1080 K suppressed",
      "1080 M suppressed",
      "1080 T 25.03",
      "1081 K suppressed",
      "1081 M suppressed",
      "1081 T 50.13",
    ]);
    const all = await observations("&area=1080&gender=T&from=2021");
    expect(all[0]).toMatchObject({ numerator: 4016, source: "Egen enkät 2021", comment: null });
    const women = await observations("&area=1080&gender=K");
    expect(women[0]).toMatchObject({ numerator: null, denominator: null, source: null, comment: null });
  });

  test("a goal is not judged on them: that is why, and its baseline is told of without its value", async () => {
    const judged = async (gender: string) =>
      (
        JSON.parse(await textOf(`/progress?goal=blekinge-99&year=2022&area=1080&gender=${gender}`)) as {
          goals: GoalProgressJson[];
        }
      ).goals[0];
    expect(await judged("K")).toMatchObject({
      status: "not-assessable",
      reasonCode: "baseline-suppressed",
      reason: expect.stringContaining("baslinjen för kvinnor i Karlskrona visas inte (sekretess)"),
      baseline: null,
      baselineHidden: true,
      current: null,
      outcomeHidden: true,
      target: null,
    });
    expect(await judged("T")).toMatchObject({
      baseline: { year: 2021 },
      baselineHidden: false,
      current: { year: 2021 },
      outcomeHidden: false,
    });
  });

  describe("who loads a file", () => {
    test("sees what stands in it until it counts, with its figures as readers will see them", async () => {
      const { preview } = JSON.parse(await textOf(`/imports/${entered.waiting}`)) as { preview: ImportPreviewJson };
      expect(preview.hidden).toBe(1);
      expect(preview.changes).toMatchObject([{ from: { missing: "suppressed" }, to: { missing: "suppressed" } }]);
      expect(JSON.stringify(preview.sample)).toContain("7919");
      expect(JSON.stringify(entered.refused.report.problems)).toContain("0,03788");
    });

    test("gets nothing of it back once it counts: neither rows nor quotations", async () => {
      const [, , refused] = entered.committed;
      const { preview } = JSON.parse(await textOf(`/imports/${refused}`)) as { preview: ImportPreviewJson };
      expect(preview.sample.rows).toEqual([]);
      expect(preview.report.problems.map(({ code, message }) => [code, message])).toEqual([
        ["ratio-differs", expect.stringContaining("Värdet på raden stämmer inte med täljaren och nämnaren")],
        ["conflicting-duplicate", expect.stringMatching(/^Rad 3: .* med olika värden\. Inget/)],
        ["conflicting-duplicate", expect.stringMatching(/^Rad 4: .* med olika värden\. Inget/)],
      ]);
    });

    test("can fill in the template and send it back: what it does not show it leaves as it is", async () => {
      const template = await textOf(`/indicators/${own}/template?from=2021&to=2021`);
      expect(template).toMatch(/Karlskrona;2021;K;;;;;\r\n/);
      const sent = await api().request("/api/v1/imports", uploadOf("mall.csv", template));
      expect(await sent.json()).toMatchObject({ difference: { new: 0, changed: 0, unchanged: 5 }, notes: 1 });
    });
  });

  test("when a correction is undone the figures are those that were, and still nothing is given away", async () => {
    const [, correction] = entered.runs;
    const undone = await api().request(`/api/v1/imports/${correction}/undo`, { method: "POST" });
    expect(undone.status).toBe(200);
    expect((await observations("&area=1080&gender=T&from=2021"))[0]).toMatchObject({ numerator: 4015 });
    entered.runs.push(correction === undefined ? 0 : correction + 2);
    expect(await leaks([...secrets, ...comments])).toEqual([]);
  });
});
