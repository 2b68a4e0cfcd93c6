import { read, set_cptable } from "@e965/xlsx";
import { UnreadableFile } from "../unreadable.ts";
import { packRows } from "../worker/packed-rows.ts";
import { answerInWorker, type WorkerSheets } from "../worker/worker-answer.ts";
import { CellBudget, cellsOfSheet } from "./sheet-cells.ts";
import { judgeZip } from "./zip-directory.ts";

/** Rows and columns beyond which a sheet is no table of figures. */
const mostRows = 200_000;
const mostSheets = 50;

const packedSignature = 0x04034b50;

await answerInWorker(async (file) => await readWorkbook(Buffer.from(file.buffer)));

async function readWorkbook(file: Buffer): Promise<WorkerSheets> {
  const isPacked = file.length > 4 && file.readUInt32LE(0) === packedSignature;
  const look = isPacked ? "xlsx" : "xls";
  const damaged = new UnreadableFile("unreadable-workbook", { found: look });
  if (isPacked) {
    const verdict = judgeZip(file);
    if (verdict !== "sound") throw verdict === "damaged" ? damaged : new UnreadableFile("too-large");
  }
  try {
    return { kind: "workbook", encoding: look, sheets: await sheetsOf(file, isPacked) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw error instanceof RangeError ? new UnreadableFile("too-large") : damaged;
  }
}

async function sheetsOf(file: Buffer, isPacked: boolean): Promise<WorkerSheets["sheets"]> {
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
  if (book.SheetNames.length > mostSheets) throw new UnreadableFile("too-large");
  const budget = new CellBudget();
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const { rows, percentCells } = cellsOfSheet(sheet, budget);
    if ((rows.at(-1)?.line ?? 0) > mostRows) throw new UnreadableFile("too-large");
    return [{ name, percentCells, rows: packRows(rows) }];
  });
}
