import type { ObservationJson } from "../schemas/observation.ts";
import { byteStream } from "./byte-stream.ts";

export const jsonType = "application/json";

/** Observations as one JSON object, written as they come. */
export function jsonStream(batches: AsyncIterable<readonly ObservationJson[]>): ReadableStream<Uint8Array> {
  return byteStream(jsonText(batches));
}

async function* jsonText(batches: AsyncIterable<readonly ObservationJson[]>): AsyncGenerator<string> {
  yield '{"observations":[';
  let separator = "";
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield separator + batch.map((row) => JSON.stringify(presentObservation(row))).join(",");
    separator = ",";
  }
  yield "]}";
}

function presentObservation(row: ObservationJson): ObservationJson {
  const { indicator, area, year, gender, value, missing, numerator, denominator, source, comment, run, example } = row;
  return { indicator, area, year, gender, value, missing, numerator, denominator, source, comment, run, example };
}
