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
 * Opens a file as tables of text, by what its bytes look like and never by its name. Throws UnreadableFile for what holds no table;
 * the stream of bytes has then been let go.
 */
export async function openSource(
  bytes: AsyncIterable<Uint8Array>,
  weighHeadings: (cells: readonly string[]) => number,
): Promise<RowSource> {
  const { head, all } = await peekBytes(bytes, stretchToJudge);
  const look = looksLike(head);
  if (look === "xlsx" || look === "xls") return openWorkbook(all, look);
  if (look !== null) {
    await all.return?.();
    throw new UnreadableFile("not-text", { found: look });
  }
  return beginsAsJson(await startOf(head)) ? openJson(all) : openCsv(all, weighHeadings);
}

async function startOf(head: Uint8Array): Promise<string> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield head.subarray(0, 256);
  }
  for await (const piece of decodeText(once()).text) return piece;
  return "";
}
