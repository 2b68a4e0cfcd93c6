import { tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import type { ObservationJson } from "../schemas/observation.ts";
import { arrowStream } from "./arrow.ts";
import { observationColumns } from "./observation-columns.ts";

function observation(index: number): ObservationJson {
  const frame = { indicator: "N02904", area: "0010", year: 1900 + (index % 200), gender: "T" as const, run: 1 };
  const counts = { numerator: null, denominator: index, example: index % 2 === 0 };
  const note = { source: index % 5 === 0 ? "Enkät" : null, comment: null };
  return index % 3 === 0
    ? { ...frame, ...counts, ...note, value: null, missing: "not-reported" }
    : { ...frame, ...counts, ...note, value: index / 7, missing: null };
}

async function* observations(count: number) {
  for (let index = 0; index < count; index += 2_000) {
    yield Array.from({ length: Math.min(2_000, count - index) }, (_, offset) => observation(index + offset));
  }
}

test.each([0, 1, 20_000, 45_001])("%i observations come out of the stream as they went in", async (count) => {
  const table = tableFromIPC(await new Response(arrowStream(observationColumns, observations(count))).bytes());
  expect(table.numRows).toBe(count);
  expect(table.schema.names).toEqual(columns);
  for (const index of [0, 1, 19_999, 20_000, count - 1].filter((one) => one >= 0 && one < count)) {
    expect(table.get(index)?.toJSON()).toEqual(observation(index));
  }
});

const columns = "indicator area year gender value missing numerator denominator run example source comment".split(" ");

test("a reader that stops early stops the reading of the rows", async () => {
  let read = 0;
  async function* endless() {
    for (;;) yield [observation(read++)];
  }
  const reader = arrowStream(observationColumns, endless()).getReader();
  await reader.read();
  await reader.cancel();
  expect(read).toBeLessThan(100_000);
});
