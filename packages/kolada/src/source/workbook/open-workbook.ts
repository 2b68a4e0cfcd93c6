import { Worker } from "node:worker_threads";
import type { RowSource, SourceRow } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import { inOneBatch, wholeFile } from "../whole-file.ts";
import type { SheetCells, WorkbookAnswer } from "./workbook-answer.ts";

/** Bytes of a workbook as it lies on disk. A hundred times Kolada's largest export. */
const largestWorkbook = 50 * 1_048_576;

/** Time a workbook may take to read, in seconds: the whole file shall be answered within ten. */
const patience = 7;

const workerMemory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * A workbook (.xlsx, .xls) as rows, one table for each sheet. It is read in a worker thread with limits of memory and time, so that
 * a hostile file can harm nothing but its own reading. Throws UnreadableFile.
 */
export async function openWorkbook(bytes: AsyncIterable<Uint8Array>, look: "xlsx" | "xls"): Promise<RowSource> {
  const file = await wholeFile(bytes, largestWorkbook);
  const answer = await readInWorker(file, look);
  if ("refused" in answer)
    throw new UnreadableFile(answer.refused, answer.refused === "too-large" ? {} : { found: look });
  return {
    kind: "workbook",
    delimiter: null,
    encoding: () => look,
    sheets: answer.sheets.map((sheet) => ({
      name: sheet.name,
      percentCells: sheet.percentCells,
      rows: inOneBatch(rowsOf(sheet)),
    })),
  };
}

function rowsOf({ lines, rows }: SheetCells): readonly SourceRow[] {
  return rows.map((cells, index) => ({ line: lines[index] ?? 0, cells, broken: null }));
}

async function readInWorker(file: Uint8Array, look: string): Promise<WorkbookAnswer> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), {
    workerData: file,
    transferList: [file.buffer as ArrayBuffer],
    resourceLimits: workerMemory,
    execArgv: ["--no-warnings"],
    stdout: true,
    stderr: true,
  });
  let alarm: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkbookAnswer>((resolve, reject) => {
      alarm = setTimeout(() => reject(new UnreadableFile("took-too-long", { expected: patience })), patience * 1_000);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => reject(asUnreadable(error, look)));
      worker.once("exit", () => reject(new UnreadableFile("unreadable-workbook", { found: look })));
    });
  } finally {
    clearTimeout(alarm);
    // A worker deep in a regular expression takes seconds to stop, which nobody need wait for: it is asked no more.
    void worker.terminate();
  }
}

/** A worker that ran out of memory was given a file too large for it; anything else that ends it is damage. */
function asUnreadable(error: NodeJS.ErrnoException, look: string): UnreadableFile {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return new UnreadableFile("too-large");
  return new UnreadableFile("unreadable-workbook", { found: look });
}
