import {
  Bool,
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { ObservationJson } from "../schemas/observation.ts";

export const arrowType = "application/vnd.apache.arrow.stream";

const batchSize = 20_000;

const types = {
  indicator: new Utf8(),
  area: new Utf8(),
  year: new Int32(),
  gender: new Utf8(),
  value: new Float64(),
  missing: new Utf8(),
  numerator: new Float64(),
  denominator: new Float64(),
  run: new Int32(),
  example: new Bool(),
} as const satisfies Record<keyof ObservationJson, DataType>;

const columns = Object.keys(types) as readonly (keyof ObservationJson)[];
const schema = new Schema(columns.map((name) => new Field(name, types[name], true)));

/** Observations as an Arrow IPC stream, in record batches of at most twenty thousand. */
export function arrowStream(rows: AsyncIterable<ObservationJson>): ReadableStream<Uint8Array> {
  return ReadableStream.from(arrowBytes(rows));
}

async function* arrowBytes(rows: AsyncIterable<ObservationJson>): AsyncGenerator<Uint8Array> {
  const writer = new PiecewiseWriter();
  writer.reset(undefined, schema);
  let waiting: ObservationJson[] = [];
  for await (const row of rows) {
    waiting.push(row);
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
  const children = columns.flatMap((name) => {
    const cells = rows.map((row) => row[name]);
    return vectorFromArray(cells, types[name] as DataType).data;
  });
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}

/** The library's own sink takes everything at once; this one is emptied after each batch, so that memory stays small. */
class PiecewiseWriter extends RecordBatchStreamWriter {
  #pieces: Uint8Array[] = [];

  protected override _write(chunk: ArrayBufferView): this {
    const piece = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#pieces.push(piece);
    this._position += piece.byteLength;
    return this;
  }

  take(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}
