import type { FileEncoding } from "@foljsam/domain";
import { packRows } from "../worker/packed-rows.ts";
import { answerInWorker } from "../worker/worker-answer.ts";
import { readJson } from "./read-json.ts";

await answerInWorker(async (file, encoding) => {
  const { kind, encoding: found, rows } = await readJson(file, encoding as FileEncoding | undefined);
  return { kind, encoding: found, sheets: [{ name: null, percentCells: 0, rows: packRows(rows) }] };
});
