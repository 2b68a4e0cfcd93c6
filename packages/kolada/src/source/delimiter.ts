import { fieldDelimiters } from "@foljsam/domain";
import { rowsOfSample } from "./csv-rows.ts";

/** Excel's own first line `sep=;`, which is no row. */
const declared = /^sep=([;,\t|])\n/i;

/** How a sample of text is divided: the sign between its fields, and the lines before its table. */
export type Division = { readonly delimiter: string; readonly declaration: string };

/**
 * Finds the delimiter (fältavgränsare) by which most lines have the same number of fields; between equals, more fields. `weigh`
 * counts the headings one would recognise in a line, which is better evidence than any count of commas. One that is given wins.
 */
export function findDivision(sample: string, weigh: (cells: readonly string[]) => number, given?: string): Division {
  const [declaration = "", sign = ";"] = declared.exec(sample) ?? [];
  if (given !== undefined || declaration !== "") return { delimiter: given ?? sign, declaration };
  const candidates = fieldDelimiters.map((delimiter) => ({ delimiter, ...judge(sample, delimiter, weigh) }));
  candidates.sort((a, b) => b.headings - a.headings || b.evenness - a.evenness || b.fields - a.fields);
  return { delimiter: candidates[0]?.delimiter ?? ";", declaration: "" };
}

type Judgement = { headings: number; evenness: number; fields: number };

function judge(sample: string, delimiter: string, weigh: (cells: readonly string[]) => number): Judgement {
  const rows = rowsOfSample(sample, delimiter).filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const lengths = new Map<number, number>();
  for (const row of rows) lengths.set(row.cells.length, (lengths.get(row.cells.length) ?? 0) + 1);
  const [fields, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const headings = Math.max(0, ...rows.slice(0, 20).map((row) => weigh(row.cells)));
  return { headings: headings >= 2 ? headings : 0, evenness: fields > 1 ? count / rows.length : 0, fields };
}
