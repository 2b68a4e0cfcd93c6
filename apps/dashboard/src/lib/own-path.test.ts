import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/", "/mal/blekinge-20?ar=2021", "/mote?organ=lsvo#beslut", "/sok?q=a//b", "/mal/%2F%2Fevil.example"])(
  "%s is a way back on our own pages",
  (path) => expect(ownPath(path)).toBe(path),
);

test.each([
  null,
  "",
  "mal",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/",
  "http:evil.example",
  "javascript:alert(1)",
  "//evil.example\\@localhost",
  " /mal",
])("%j leads to the front page", (path) => {
  expect(ownPath(path)).toBe("/");
});

test("dots do not lead out", () => {
  expect(ownPath("/../../mal")).toBe("/mal");
  expect(ownPath("/mal/..//evil.example")).not.toMatch(/^\/\//);
});
