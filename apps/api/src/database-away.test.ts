import { expect, test } from "vitest";
import { isDatabaseAway } from "./database-away.ts";

const failed = (facts: object, message = "Failed query: select 1") =>
  new Error(message, { cause: Object.assign(new Error("write"), facts) });

test.each([
  ["a connection that was closed", failed({ code: "CONNECTION_CLOSED" }), true],
  ["a place where nobody listens", failed({ code: "ECONNREFUSED", syscall: "connect" }), true],
  ["a socket that is not there", failed({ code: "ENOENT", syscall: "connect" }), true],
  ["a server that is starting", failed({ code: "57P03" }), true],
  ["a query that is wrong", failed({ code: "42703" }), false],
  ["a file that is not there", failed({ code: "ENOENT", syscall: "open" }), false],
  ["another service that does not answer", failed({ code: "ECONNREFUSED", syscall: "connect" }, "fetch failed"), false],
  ["a fault of our own", new Error("x is undefined"), false],
])("%s: the database is away %s", (_, error, expected) => {
  expect(isDatabaseAway(error)).toBe(expected);
});
