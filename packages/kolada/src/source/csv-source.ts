import type { ReadOptions } from "../register.ts";
import { decodeText } from "./decode-text.ts";
import { readCsvRows } from "./csv-rows.ts";
import { findDivision } from "./delimiter.ts";
import type { RowSource, SourceRow } from "./row-source.ts";

/** Characters looked at before the delimiter is decided. */
const sampleLength = 32_768;

/** A delimited text file as rows. `weighHeadings` counts the headings one would recognise in a line. */
export async function openCsv(
  bytes: AsyncIterable<Uint8Array>,
  weighHeadings: (cells: readonly string[]) => number,
  options: Pick<ReadOptions, "encoding" | "delimiter"> = {},
): Promise<RowSource> {
  const decoded = decodeText(bytes, options.encoding);
  const pieces = decoded.text[Symbol.asyncIterator]();
  const taken: string[] = [];
  let length = 0;
  while (length < sampleLength) {
    const next = await pieces.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  const start = taken.join("");
  const sample = start.slice(0, sampleLength);
  const wholeLines = sample.lastIndexOf("\n") + 1;
  const lines = wholeLines > 0 ? sample.slice(0, wholeLines) : sample;
  const { delimiter, declaration } = findDivision(lines, weighHeadings, options.delimiter);
  const rows = readCsvRows(continued(start, pieces), delimiter);
  return {
    kind: "text",
    delimiter,
    sheets: [{ name: null, rows: declaration === "" ? rows : withoutFirstLine(rows), percentCells: 0 }],
    encoding: decoded.encoding,
  };
}

async function* continued(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (start !== "") yield start;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

async function* withoutFirstLine(batches: AsyncIterable<readonly SourceRow[]>): AsyncGenerator<readonly SourceRow[]> {
  for await (const rows of batches) yield rows[0]?.line === 1 ? rows.slice(1) : rows;
}
