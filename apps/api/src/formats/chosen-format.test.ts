import { expect, test } from "vitest";
import { chosenFormat } from "./chosen-format.ts";

test.each([
  [undefined, "json"],
  ["*/*", "json"],
  ["application/json", "json"],
  ["text/csv", "csv"],
  ["TEXT/CSV; charset=utf-8", "csv"],
  ["application/vnd.apache.arrow.stream", "arrow"],
  ["application/vnd.json-stat+json", "json-stat"],
  ["application/json;q=0.5, text/csv", "csv"],
  ["text/html,application/xhtml+xml,*/*;q=0.8", "json"],
  ["text/csv;q=0, application/json;q=0.1", "json"],
])("who accepts %j gets %s", (accept, format) => {
  expect(chosenFormat(accept)).toBe(format);
});

test("who accepts only pictures is told what there is", () => {
  expect(() => chosenFormat("image/png")).toThrow(
    expect.objectContaining({ code: "not-acceptable", facts: { expected: "JSON, CSV, Arrow eller JSON-stat" } }),
  );
});
