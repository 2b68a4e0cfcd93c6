import { expect, test } from "vitest";
import { isForAnyone, isSameForAll, isToBeKept } from "./for-anyone.ts";

test.each([
  ["with no cookie", {}, true],
  ["whose cookie says that the reader has found their way", { cookie: "kommit-igang=ja" }, true],
  ["with a session", { cookie: "session=abc" }, false],
  ["with a session among other cookies", { cookie: "kommit-igang=ja; session=kommit-igang" }, false],
  ["whose cookie has a name alone", { cookie: "session" }, false],
  ["with a key of its own", { authorization: "Bearer abc" }, false],
] as const)("a request %s: from anyone %s", (_, headers, expected) => {
  expect(isForAnyone(new Headers(headers))).toBe(expected);
});

test.each([
  ["that says nothing of it", {}, true],
  ["to be asked for again", { "cache-control": "no-cache" }, true],
  ["for one reader", { "cache-control": "max-age=0, private" }, false],
  ["to be kept by nobody", { "cache-control": "No-Store" }, false],
  ["that sets a cookie", { "set-cookie": "session=abc" }, false],
] as const)("an answer %s: kept %s", (_, headers, expected) => {
  expect(isToBeKept(new Headers(headers))).toBe(expected);
});

test.each([
  ["GET", "/progress?year=2022", true],
  ["GET", "/goals/blekinge-9/methods", true],
  ["GET", "/goals/blekinge-9", true],
  ["GET", "/goals/blekinge-9/baselines", false],
  ["GET", "/goals/blekinge-9/adopted-judgements", false],
  ["GET", "/imports", false],
  ["GET", "/meeting-notes", false],
  ["GET", "/annual-reports", false],
  ["GET", "/me", false],
  ["POST", "/goals", false],
])("%s %s is answered alike to all: %s", (method, path, expected) => {
  expect(isSameForAll({ method, url: `http://api.internal/api/v1${path}` })).toBe(expected);
});
