import type { Problem, ProblemCode } from "@foljsam/domain";
import type { ReadOptions } from "../register.ts";
import { peekBytes } from "./byte-stream.ts";
import { openCsv } from "./csv-source.ts";
import { decodeText, stretchToJudge } from "./decode-text.ts";
import { beginsAsJson } from "./json/json-text.ts";
import { openJson } from "./json/open-json.ts";
import { looksLike } from "./not-text.ts";
import type { RowSource } from "./row-source.ts";
import { UnreadableFile } from "./unreadable.ts";
import { openWorkbook } from "./workbook/open-workbook.ts";

/**
 * Opens a file as tables of text, by what its bytes look like and never by its name. Throws UnreadableFile for what holds no table,
 * and for an encoding or a delimiter given of a file that has none; the stream of bytes has then been let go. The signal ends what
 * is done beside the stream.
 */
export async function openSource(
  bytes: AsyncIterable<Uint8Array>,
  weighHeadings: (cells: readonly string[]) => number,
  options: Pick<ReadOptions, "encoding" | "delimiter"> = {},
  signal?: AbortSignal,
): Promise<RowSource> {
  const { head, all } = await peekBytes(bytes, stretchToJudge);
  const { encoding, delimiter } = options;
  const refuse = async (code: ProblemCode, facts: Problem["facts"]) => {
    await all.return?.();
    throw new UnreadableFile(code, facts);
  };
  const look = looksLike(head);
  if (look === "xlsx" || look === "xls") {
    if (encoding !== undefined) await refuse("impossible-correction", { cause: "no-encoding", found: look });
    if (delimiter !== undefined) await refuse("impossible-correction", { cause: "no-delimiter", found: look });
    return await openWorkbook(all, look, signal);
  }
  // Text in an encoding that only its owner recognised looks like anything.
  if (look !== null && !(look === "binary" && encoding !== undefined)) await refuse("not-text", { found: look });
  if (!beginsAsJson(await startOf(head, encoding))) return await openCsv(all, weighHeadings, options);
  if (delimiter !== undefined) await refuse("impossible-correction", { cause: "no-delimiter", found: "json" });
  return await openJson(all, encoding, signal);
}

async function startOf(head: Uint8Array, encoding: ReadOptions["encoding"]): Promise<string> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield head.subarray(0, 256);
  }
  for await (const piece of decodeText(once(), encoding).text) return piece;
  return "";
}
