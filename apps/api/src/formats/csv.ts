import { csvCell } from "@foljsam/domain";
import type { ObservationJson } from "../schemas/observation.ts";
import { byteStream } from "./byte-stream.ts";

export const csvType = "text/csv";

const heading = "indicator,area,year,gender,value,missing,numerator,denominator,run,source,comment,exempel\r\n";

/** Observations as CSV (RFC 4180, UTF-8, decimal point). The column `exempel` says "påhittad" of invented example data. */
export function csvStream(batches: AsyncIterable<readonly ObservationJson[]>): ReadableStream<Uint8Array> {
  return byteStream(csvText(batches));
}

async function* csvText(batches: AsyncIterable<readonly ObservationJson[]>): AsyncGenerator<string> {
  yield heading;
  for await (const batch of batches) yield batch.map(csvLine).join("");
}

function csvLine(row: ObservationJson): string {
  const { indicator, area, year, gender, value, missing, numerator, denominator, run, example, source, comment } = row;
  const invented = example ? "påhittad" : null;
  const cells = [indicator, area, year, gender, value, missing, numerator, denominator, run, source, comment, invented];
  return `${cells.map(csvCell).join(",")}\r\n`;
}
