import { readFile } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { CollaborationFileError } from "./collaboration-file-error.ts";

/** A text file with the name a person knows it by: its path from where the command was given, when it lies below. */
export type SourceText = { readonly name: string; readonly text: string };

/** Reads a UTF-8 text file. Throws CollaborationFileError when it is missing or is not UTF-8. */
export async function readSourceText(path: string): Promise<SourceText> {
  const name = shownPath(path);
  const fail = (expected: string, found: string) =>
    new CollaborationFileError({ file: name, line: null, field: null, expected, found });
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw fail("en fil som går att läsa", error.code === "ENOENT" ? "ingen fil" : `felet ${error.code}`);
  });
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    throw fail("text i UTF-8", "bytes som inte är UTF-8");
  }
}

function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? path : fromHere;
}
