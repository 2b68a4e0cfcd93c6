import type { ImportPreviewJson } from "@foljsam/api/client";

type Row = ImportPreviewJson["sample"]["rows"][number];

/** How many rows show the same fault before the rest of them are only counted. */
const mostAlike = 3;

/**
 * The rows of a sample that tell something: each fault once in its row, and a fault that many rows share in the first few of them.
 * `leftOut` counts the rows that only repeat what has been told.
 */
export function toldRows(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly leftOut: number } {
  const seen = new Map<string, number>();
  const told = rows.flatMap((row) => {
    const faults = new Map(row.problems.map((problem) => [`${problem.column} ${problem.message}`, problem]));
    const isKnown = [...faults.keys()].every((fault) => (seen.get(fault) ?? 0) >= mostAlike);
    if (faults.size > 0 && isKnown) return [];
    for (const fault of faults.keys()) seen.set(fault, (seen.get(fault) ?? 0) + 1);
    return [{ ...row, problems: [...faults.values()] }];
  });
  return { rows: told, leftOut: rows.length - told.length };
}
