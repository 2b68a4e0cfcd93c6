import { expect, test } from "vitest";
import { onPostgres } from "../../../test/postgres/database.ts";
import { blekingeApi, uploadOf } from "./blekinge-api.fixture.ts";
import { createApi } from "./create-api.ts";
import { openWriteLimits } from "./limited-rate.ts";

onPostgres("how often each may write", () => {
  const api = blekingeApi();
  /** The API in a process of its own, as it counts when `writes` and `uploads` are all that is let through. */
  const process = (times: { readonly writes: number; readonly uploads: number }) => {
    const { db, read, ready } = api().database;
    const limits = openWriteLimits(db, times);
    const identity = {
      handle: async () => new Response(null, { status: 404 }),
      personOf: async (headers: Headers) => {
        const id = headers.get("x-test-person");
        return id === null ? null : { id, name: "Maja Ek", email: "maja.ek@example.se", session: "1", example: false };
      },
    };
    const about = { log: () => undefined, revision: "1", today: () => "2022-03-15" };
    const other = createApi({ db, read, ready, limits, identity, ...about });
    return async (address: string, path: string, init: RequestInit = { method: "POST" }) =>
      await other.request(path, { ...init, headers: { ...init.headers, "x-client-address": address } });
  };

  test("beyond it the answer says how long there is to wait, in words and in seconds, also from another process", async () => {
    const [one, other] = [process({ writes: 2, uploads: 9 }), process({ writes: 2, uploads: 9 })];
    for (const ask of [one, other]) expect((await ask("192.0.2.1", "/api/v1/imports/7/undo")).status).not.toBe(429);
    const refused = await one("192.0.2.1", "/api/v1/imports/7/undo");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({
      code: "too-many-requests",
      detail: "Det har kommit för mycket på kort tid. Vänta 10 minuter och försök igen. Det senaste är inte sparat.",
    });
    expect((await other("192.0.2.1", "/api/v1/imports/7/undo")).status).toBe(429);
    expect((await one("192.0.2.2", "/api/v1/imports/7/undo")).status).not.toBe(429);
    expect((await one("192.0.2.1", "/api/v1/areas", { method: "GET" })).status).toBe(200);
  });

  test("a person is counted wherever they sit, and not for what others at their address do", async () => {
    const ask = process({ writes: 1, uploads: 9 });
    const as = (id: string) => ({ method: "POST", headers: { "x-test-person": id } });
    const [maja, ali] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    expect((await ask("192.0.2.4", "/api/v1/imports/7/undo", as(maja))).status).not.toBe(429);
    expect((await ask("192.0.2.5", "/api/v1/imports/7/undo", as(maja))).status).toBe(429);
    expect((await ask("192.0.2.4", "/api/v1/imports/7/undo", as(ali))).status).not.toBe(429);
  });

  test("files are counted by themselves", async () => {
    const ask = process({ writes: 9, uploads: 1 });
    const send = () => ask("192.0.2.3", "/api/v1/imports", uploadOf("fil.csv", "a;b\n"));
    expect((await send()).status).not.toBe(429);
    expect((await send()).status).toBe(429);
    expect((await ask("192.0.2.3", "/api/v1/imports/7/undo")).status).not.toBe(429);
  });
});
