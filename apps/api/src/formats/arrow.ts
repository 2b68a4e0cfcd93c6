import {
  Bool,
  type Data,
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
import type { Column } from "./column.ts";
import { numberColumn, textColumn, wholeNumberColumn, yesNoColumn } from "./arrow-columns.ts";

export const arrowType = "application/vnd.apache.arrow.stream";

const batchSize = 20_000;

/** Rows as an Arrow IPC stream, in record batches of some twenty thousand. */
export function arrowStream<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  return streamOf(arrowBytes(columns, batches));
}

async function* arrowBytes<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const schema = new Schema(columns.map(fieldOf));
  const writer = new PiecewiseWriter();
  writer.reset(undefined, schema);
  let waiting: Row[] = [];
  for await (const batch of batches) {
    waiting.push(...batch);
    if (waiting.length < batchSize) continue;
    writer.write(recordBatch(schema, columns, waiting));
    yield* writer.take();
    waiting = [];
  }
  writer.write(recordBatch(schema, columns, waiting));
  writer.finish();
  yield* writer.take();
}

function fieldOf<Row>({ name, type }: Column<Row>): Field {
  switch (type) {
    case "text":
      return new Field(name, new Utf8(), true);
    case "number":
      return new Field(name, new Float64(), true);
    case "whole-number":
      return new Field(name, new Int32(), false);
    case "yes-no":
      return new Field(name, new Bool(), false);
  }
}

function recordBatch<Row>(schema: Schema, columns: readonly Column<Row>[], rows: readonly Row[]): RecordBatch {
  const children = columns.map((column) => cellsOf(column, rows));
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}

function cellsOf<Row>(column: Column<Row>, rows: readonly Row[]): Data {
  switch (column.type) {
    case "text":
      return textColumn(rows.map(column.of));
    case "number":
      return numberColumn(rows.map(column.of));
    case "whole-number":
      return wholeNumberColumn(rows.map(column.of));
    case "yes-no":
      return yesNoColumn(rows.map(column.of));
  }
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
