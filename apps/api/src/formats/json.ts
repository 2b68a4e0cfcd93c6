import type { ObservationJson } from "../schemas/observation.ts";
import { byteStream } from "./byte-stream.ts";

export const jsonType = "application/json";

/** Observations as one JSON object, written as they come. */
export function jsonStream(rows: AsyncIterable<ObservationJson>): ReadableStream<Uint8Array> {
  return byteStream(jsonText(rows));
}

async function* jsonText(rows: AsyncIterable<ObservationJson>): AsyncGenerator<string> {
  yield '{"observations":[';
  let first = true;
  for await (const row of rows) {
    yield (first ? "" : ",") + JSON.stringify(presentObservation(row));
    first = false;
  }
  yield "]}";
}

function presentObservation(row: ObservationJson): ObservationJson {
  const { indicator, area, year, gender, value, missing, numerator, denominator, run, example } = row;
  return { indicator, area, year, gender, value, missing, numerator, denominator, run, example };
}
