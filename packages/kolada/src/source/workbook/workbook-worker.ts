import { parentPort, workerData } from "node:worker_threads";
import { read, set_cptable } from "@e965/xlsx";
import { CellBudget, cellsOfSheet } from "./sheet-cells.ts";
import type { WorkbookAnswer } from "./workbook-answer.ts";
import { judgeZip } from "./zip-directory.ts";

/** Rows and columns beyond which a sheet is no table of figures. */
const mostRows = 200_000;
const mostSheets = 50;

const packedSignature = 0x04034b50;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await readWorkbook(Buffer.from(workerData as Uint8Array)));

async function readWorkbook(file: Buffer): Promise<WorkbookAnswer> {
  try {
    const isPacked = file.length > 4 && file.readUInt32LE(0) === packedSignature;
    if (isPacked) {
      const verdict = judgeZip(file);
      if (verdict !== "sound") return { refused: verdict === "damaged" ? "unreadable-workbook" : "too-large" };
    }
    if (!isPacked) set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
    const book = read(file, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // Old workbooks lie beside the CSV that Excel made of them, with figures of eleven signs: read so, the two are the same.
      cellText: !isPacked,
      cellDates: false,
      cellNF: true,
      sheetRows: mostRows + 1,
      sheets: Array.from({ length: mostSheets }, (_, index) => index),
    });
    const budget = new CellBudget();
    const sheets = book.SheetNames.slice(0, mostSheets).flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet === undefined ? [] : [cellsOfSheet(name, sheet, budget)];
    });
    const isTooLong = sheets.some(({ lines }) => (lines.at(-1) ?? 0) > mostRows);
    return isTooLong || book.SheetNames.length > mostSheets ? { refused: "too-large" } : { sheets };
  } catch (error) {
    return { refused: error instanceof RangeError ? "too-large" : "unreadable-workbook" };
  }
}
