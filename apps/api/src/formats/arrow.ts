import {
  Bool,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
} from "apache-arrow";
import { streamOf } from "./byte-stream.ts";
import type { ObservationJson } from "../schemas/observation.ts";
import { numberColumn, textColumn, wholeNumberColumn, yesNoColumn } from "./arrow-columns.ts";

export const arrowType = "application/vnd.apache.arrow.stream";

const batchSize = 20_000;

const schema = new Schema([
  new Field("indicator", new Utf8(), false),
  new Field("area", new Utf8(), false),
  new Field("year", new Int32(), false),
  new Field("gender", new Utf8(), false),
  new Field("value", new Float64(), true),
  new Field("missing", new Utf8(), true),
  new Field("numerator", new Float64(), true),
  new Field("denominator", new Float64(), true),
  new Field("run", new Int32(), false),
  new Field("example", new Bool(), false),
  new Field("source", new Utf8(), true),
  new Field("comment", new Utf8(), true),
]);

/** Observations as an Arrow IPC stream, in record batches of some twenty thousand. */
export function arrowStream(batches: AsyncIterable<readonly ObservationJson[]>): ReadableStream<Uint8Array> {
  return streamOf(arrowBytes(batches));
}

async function* arrowBytes(batches: AsyncIterable<readonly ObservationJson[]>): AsyncGenerator<Uint8Array> {
  const writer = new PiecewiseWriter();
  writer.reset(undefined, schema);
  let waiting: ObservationJson[] = [];
  for await (const batch of batches) {
    waiting.push(...batch);
    if (waiting.length < batchSize) continue;
    writer.write(recordBatch(waiting));
    yield* writer.take();
    waiting = [];
  }
  writer.write(recordBatch(waiting));
  writer.finish();
  yield* writer.take();
}

function recordBatch(rows: readonly ObservationJson[]): RecordBatch {
  const children = [
    textColumn(rows.map((row) => row.indicator)),
    textColumn(rows.map((row) => row.area)),
    wholeNumberColumn(rows.map((row) => row.year)),
    textColumn(rows.map((row) => row.gender)),
    numberColumn(rows.map((row) => row.value)),
    textColumn(rows.map((row) => row.missing)),
    numberColumn(rows.map((row) => row.numerator)),
    numberColumn(rows.map((row) => row.denominator)),
    wholeNumberColumn(rows.map((row) => row.run)),
    yesNoColumn(rows.map((row) => row.example)),
    textColumn(rows.map((row) => row.source)),
    textColumn(rows.map((row) => row.comment)),
  ];
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}

/** The library's own sink takes everything at once; this one is emptied after each batch, so that memory stays small. */
class PiecewiseWriter extends RecordBatchStreamWriter {
  #pieces: Uint8Array[] = [];

  protected override _write(chunk: ArrayBufferView): this {
    this.#pieces.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return this;
  }

  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
