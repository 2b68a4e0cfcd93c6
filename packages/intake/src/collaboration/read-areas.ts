import type { Area, AreaKind } from "@foljsam/domain";
import { CollaborationFileError } from "./collaboration-file-error.ts";
import { readSourceText } from "./source-text.ts";

const header = "code;name;kind";
const kinds: readonly AreaKind[] = ["municipality", "region", "nation", "group"];
const isKind = (word: string | undefined): word is AreaKind => kinds.includes(word as AreaKind);

/** Reads areas.csv: codes, names and kinds of areas (områden). Throws CollaborationFileError for the first line that is wrong. */
export async function readAreas(path: string): Promise<readonly Area[]> {
  const { name: file, text } = await readSourceText(path);
  const [first, ...lines] = text.trimEnd().split(/\r?\n/);
  const fault = (line: number, field: string | null, expected: string, found: string) =>
    new CollaborationFileError({ file, line, field, expected, found: JSON.stringify(found) });
  if (first !== header) throw fault(1, null, `rubrikraden ${header}`, first ?? "");

  const lineOfCode = new Map<string, number>();
  return lines.map((row, index) => {
    const line = index + 2;
    const [code = "", name = "", kind, ...rest] = row.split(";");
    if (kind === undefined || rest.length > 0) throw fault(line, null, "tre fält skilda av semikolon", row);
    if (!/^(\d{4}|G\d+)$/.test(code)) throw fault(line, "code", "fyra siffror, eller G och siffror", code);
    if (name.trim() === "" || name !== name.trim()) throw fault(line, "name", "ett namn utan blanksteg runt om", name);
    if (!isKind(kind)) throw fault(line, "kind", `någon av ${kinds.join(", ")}`, kind);
    const earlier = lineOfCode.get(code);
    if (earlier !== undefined) throw fault(line, "code", `en kod som inte redan står på rad ${earlier}`, code);
    lineOfCode.set(code, line);
    return { code, name, kind };
  });
}
