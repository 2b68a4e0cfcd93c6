import { parentPort, workerData } from "node:worker_threads";
import type { Problem } from "@foljsam/domain";
import type { Sheet } from "../row-source.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { PackedRows } from "./packed-rows.ts";

/** The tables of a file as a thread hands them over, and what else it found out about it. */
export type WorkerSheets = {
  readonly sheets: readonly (Omit<Sheet, "rows"> & { readonly rows: PackedRows })[];
  readonly encoding: string;
  readonly kind: "workbook" | "json" | "api";
};

/** What became of a file in a thread. */
export type WorkerAnswer = WorkerSheets | { readonly refused: Pick<Problem, "code" | "facts"> };

/** Reads, in a thread, the file that the thread was started for, and hands it over or says why it cannot be read. */
export async function answerInWorker(
  read: (file: Uint8Array<ArrayBuffer>, about: string | undefined) => Promise<WorkerSheets>,
): Promise<void> {
  const { file, about } = workerData as { file: Uint8Array<ArrayBuffer>; about: string | undefined };
  let answer: WorkerAnswer;
  try {
    answer = await read(file, about);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    answer = { refused: error.problem };
  }
  const owned = "sheets" in answer ? answer.sheets.flatMap(({ rows }) => rows.map(({ buffer }) => buffer)) : [];
  parentPort?.postMessage(answer, owned);
}
