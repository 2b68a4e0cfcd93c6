import { expect, test } from "vitest";
import { withContentPolicy } from "./content-policy.ts";

const policyOf = (headers: Record<string, string>) =>
  withContentPolicy(new Response("", { headers })).headers.get("content-security-policy");

test("nothing runs in a file of ours that is opened by itself, and no site may frame it", () => {
  expect(policyOf({ "content-type": "text/csv" })).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each([
  ["a picture", "image/svg+xml; charset=utf-8"],
  ["the page for when no other can be made", "text/html; charset=utf-8"],
])("%s keeps its styles and runs nothing", (_, type) => {
  expect(policyOf({ "content-type": type })).toContain("default-src 'none'; style-src 'unsafe-inline'; base-uri");
});

test("what a page says itself stands", () => {
  expect(policyOf({ "content-type": "text/html", "content-security-policy": "script-src 'self'" })).toBe(
    "script-src 'self'",
  );
});
