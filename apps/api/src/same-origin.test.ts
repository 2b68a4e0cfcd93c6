import { Hono } from "hono";
import { expect, test } from "vitest";
import { sameOrigin } from "./same-origin.ts";

const app = new Hono().use(sameOrigin).all("/", (c) => c.text("hej"));
const ask = async (method: string, headers: Record<string, string>) =>
  (await app.request("http://foljsam.se/", { method, headers: { host: "foljsam.se", ...headers } })).status;

test.each([
  ["a script, which says nothing of where it comes from", {}],
  ["a page of our own", { "sec-fetch-site": "same-origin", origin: "http://foljsam.se" }],
  ["a page of our own in an older browser", { origin: "https://foljsam.se" }],
  ["a visitor who typed the address", { "sec-fetch-site": "none" }],
])("%s may write", async (_, headers) => {
  expect(await ask("POST", headers)).toBe(200);
});

test.each([
  ["another site's page", { "sec-fetch-site": "cross-site", origin: "https://elak.se" }],
  ["a neighbour under the same domain", { "sec-fetch-site": "same-site", origin: "https://annan.foljsam.se" }],
  ["another site's page in an older browser", { origin: "https://elak.se" }],
  ["a page that hides where it comes from", { origin: "null" }],
])("%s may read but not write", async (_, headers) => {
  expect(await ask("POST", headers)).toBe(403);
  expect(await ask("DELETE", headers)).toBe(403);
  expect(await ask("GET", headers)).toBe(200);
});
