import { expect, test } from "vitest";
import { onPostgres, sharedDatabase } from "../../../../test/postgres/database.ts";
import { alwaysCoordinator } from "../blekinge-api.fixture.ts";
import { createApi } from "../create-api.ts";
import type { KoladaFetch, KoladaFetching } from "../kolada-fetching.ts";
import { prepareDatabase } from "@foljsam/intake";

const begun: KoladaFetch = {
  id: "00000000-0000-4000-8000-000000000001",
  collaboration: "blekinge",
  startedAt: "2026-11-25T04:30:00.000Z",
  status: "running",
  answered: 0,
  asked: 0,
  preview: null,
  reason: null,
};

onPostgres("fetches from Kolada", () => {
  const shared = sharedDatabase();

  /** The API of a process whose fetching is this. */
  async function ask(kolada: KoladaFetching | undefined, path: string, body?: unknown) {
    const { db, read, ready } = shared();
    await prepareDatabase(db, new URL("../../../../data", import.meta.url).pathname);
    const today = () => "2026-11-25";
    const identity = await alwaysCoordinator(db);
    const api = createApi({ db, read, ready, today, log: () => undefined, revision: "1", kolada, identity });
    const headers = { "content-type": "application/json" };
    const sent = body === undefined ? undefined : { method: "POST", headers, body: JSON.stringify(body) };
    const response = await api.request(`/api/v1/kolada-fetches${path}`, sent);
    return { status: response.status, answer: await response.json() };
  }

  test("one is started for the collaboration that is named, or the only one, and its progress is answered", async () => {
    const started: string[] = [];
    const kolada: KoladaFetching = {
      start: (collaboration) => {
        started.push(collaboration);
        return begun;
      },
      latest: () => ({ ...begun, answered: 3, asked: 7 }),
      scheduled: () => [],
    };
    const { status, answer } = await ask(kolada, "", { collaboration: "blekinge" });
    expect([status, answer]).toMatchObject([202, { fetch: { id: begun.id, status: "running", message: null } }]);
    await ask(kolada, "", {});
    expect(started).toEqual(["blekinge", "blekinge"]);
    expect((await ask(kolada, "/latest")).answer).toMatchObject({ fetch: { answered: 3, asked: 7 } });
    expect(await ask(kolada, "", { collaboration: "atlantis" })).toMatchObject({
      status: 404,
      answer: { code: "collaboration-not-found" },
    });
    expect((await ask(kolada, "", { collaboration: 7 })).status).toBe(400);
    expect(started).toHaveLength(2);
  });

  test.each<[string, KoladaFetch["reason"], RegExp]>([
    [
      "Kolada's own reason, without its address",
      { code: "kolada-unavailable", facts: { status: 503, address: "https://x" } },
      /felkod 503[^x]*$/,
    ],
    [
      "what was wrong in the answer",
      { line: null, column: null, code: "empty-answer", facts: {} },
      /utan ett enda utfall/,
    ],
    [
      "figures that nobody has let through",
      { code: "fetch-has-rejected-figures", facts: { rejected: 3 } },
      /^3 utfall/,
    ],
    ["that it was our own fault", null, /fel hos oss/],
  ])("one that failed tells %s, also when the schedule asked for it", async (_, reason, words) => {
    const failed: KoladaFetch = { ...begun, status: "failed", reason };
    const kolada: KoladaFetching = { start: () => failed, latest: () => failed, scheduled: () => [failed] };
    expect((await ask(kolada, "/latest")).answer).toMatchObject({ fetch: { message: expect.stringMatching(words) } });
    expect((await ask(kolada, "/scheduled")).answer).toMatchObject({
      fetches: [{ message: expect.stringMatching(words) }],
    });
  });

  test("one whose preview is no longer kept leads to none", async () => {
    const done: KoladaFetch = { ...begun, status: "done", preview: begun.id };
    const kolada: KoladaFetching = { start: () => done, latest: () => done, scheduled: () => [done] };
    expect((await ask(kolada, "/latest")).answer).toMatchObject({ fetch: { preview: null, committed: null } });
  });

  test("a process that cannot fetch has no such addresses", async () => {
    for (const path of ["/latest", "/scheduled"]) expect((await ask(undefined, path)).status).toBe(404);
    expect(await ask(undefined, "", {})).toMatchObject({ status: 404, answer: { code: "route-not-found" } });
  });
});
