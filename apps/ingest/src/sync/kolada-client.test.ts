import { DomainError } from "@foljsam/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type KoladaServer, startKoladaServer, type Trouble } from "../../../../test/kolada-server/kolada-server.ts";
import { type TestClock, testClock } from "../clock.fixture.ts";
import { addressesOf } from "./ask.ts";
import { koladaClient } from "./kolada-client.ts";

const areas = ["0010", "1080", "1081"];
const figures = areas.flatMap((municipality) =>
  [2019, 2020].map((period) => ({ kpi: "N02904", municipality, period, value: period / 100 })),
);
const asked = { indicators: ["N02904"], areas, years: [2019, 2020] };

let kolada: KoladaServer;
let clock: TestClock;
beforeEach(async () => {
  kolada = await startKoladaServer({ figures });
  clock = testClock();
});
afterEach(() => kolada.stop());

async function rows(addresses = addressesOf(asked, kolada.url), patience?: number): Promise<unknown[]> {
  const client = koladaClient({ fetch, clock, patience });
  const found: unknown[] = [];
  for (const address of addresses) for await (const page of client.pages(address)) found.push(...page.rows);
  return found;
}

async function failure(...given: Parameters<typeof rows>): Promise<DomainError["facts"]> {
  const error = await rows(...given).catch((thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error("It went well.", { cause: error });
  return error.facts;
}

test("the pages of an answer are followed to the end", async () => {
  kolada.pageSize = 2;
  expect(await rows()).toHaveLength(6);
  expect(kolada.requests.map(({ path }) => path.replace(/^[^?]*/, ""))).toEqual([
    "",
    "?page=2&per_page=2",
    "?page=3&per_page=2",
  ]);
});

test("at most five requests a second are made", async () => {
  kolada.pageSize = 1;
  await rows();
  expect(clock.waits.length).toBe(5);
  for (const wait of clock.waits) expect(wait).toBe(200);
});

test("at most 25 ids are asked for in a segment, which is what Kolada takes", async () => {
  const many = Array.from({ length: 60 }, (_, at) => `N${10_000 + at}`);
  const addresses = addressesOf({ ...asked, indicators: many }, kolada.url);
  expect(addresses.map((address) => address.split("/")[6]?.split(",").length)).toEqual([25, 25, 10]);
  await rows(addresses);
  expect(kolada.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
  const tooMany = `${kolada.url}/data/kpi/${many.slice(0, 26).join(",")}/year/2019`;
  expect(await failure([tooMany])).toEqual({ cause: "status", status: 422, tries: 1, address: tooMany });
});

test("the query form answers nothing, without an error: that is why it is never used", async () => {
  expect(await rows([`${kolada.url}/data?kpi_id=N02904&municipality_id=1080&year=2019`])).toEqual([]);
});

describe("what passes is asked for again", () => {
  test.each<[string, Trouble, number]>([
    ["too many requests, after as long as Kolada says", { kind: "status", status: 429, retryAfter: "7" }, 7_000],
    [
      "until the moment Kolada says",
      { kind: "status", status: 503, retryAfter: "Sun, 22 Nov 2026 08:01:00 GMT" },
      60_000,
    ],
    ["too many requests, without a time", { kind: "status", status: 429 }, 2_000],
    ["a server error", { kind: "status", status: 500 }, 2_000],
    ["a connection that breaks in the middle of a page", { kind: "drop" }, 2_000],
    ["a page about maintenance", { kind: "other" }, 2_000],
  ])("%s", async (_, trouble, wait) => {
    kolada.troubles.push(trouble);
    expect(await rows()).toHaveLength(6);
    expect(clock.waits).toEqual([wait]);
    expect(kolada.requests).toHaveLength(2);
  });

  test("a server that is silent, when patience is out", async () => {
    kolada.troubles.push({ kind: "silence" });
    expect(await rows(undefined, 100)).toHaveLength(6);
    expect(kolada.requests.at(0)?.status).toBe("broken");
  });
});

test("what does not pass is given up after five tries, with longer waits between", async () => {
  for (let tried = 0; tried < 9; tried++) kolada.troubles.push({ kind: "status", status: 503 });
  const [address] = addressesOf(asked, kolada.url);
  expect(await failure()).toEqual({ cause: "status", status: 503, tries: 5, address });
  expect(clock.waits).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect(kolada.requests).toHaveLength(5);
});

describe("what will not pass is not asked for again", () => {
  test("a version of the API that is closed", async () => {
    const closed = kolada.url.replace("v3", "v2");
    expect(await failure(addressesOf(asked, closed))).toMatchObject({ cause: "gone", tries: 1 });
  });

  test("a wait longer than anyone waits", async () => {
    kolada.troubles.push({ kind: "status", status: 429, retryAfter: "3600" });
    expect(await failure()).toMatchObject({ cause: "status", status: 429, tries: 1 });
    expect(clock.waits).toEqual([]);
  });

  test.each<[string, Trouble, string]>([
    ["a next page on another server", { kind: "next-elsewhere" }, "other-host"],
    ["a next page that is the same page", { kind: "next-itself" }, "endless"],
  ])("%s", async (_, trouble, cause) => {
    kolada.troubles.push(trouble);
    expect(await failure()).toMatchObject({ cause });
    expect(kolada.requests).toHaveLength(1);
  });

  test("a page that is announced but missing: it is named", async () => {
    kolada.pageSize = 2;
    kolada.missingPage = 2;
    expect(await failure()).toMatchObject({ status: 404, address: expect.stringContaining("?page=2") });
  });
});

test("a server that is not there is a broken connection", async () => {
  await kolada.stop();
  expect(await failure()).toMatchObject({ cause: "connection", tries: 5 });
  kolada = await startKoladaServer();
});

test("whoever stops the fetching is not kept waiting", async () => {
  const stopping = new AbortController();
  kolada.troubles.push({ kind: "status", status: 503 });
  clock.onWait = () => stopping.abort();
  const { pages } = koladaClient({ fetch, clock, stop: stopping.signal });
  await expect(pages(addressesOf(asked, kolada.url)[0] ?? "").next()).rejects.toThrow("aborted");
  expect(kolada.requests).toHaveLength(1);
});
