import type { FileReportJson, ImportPreviewJson } from "@foljsam/api/client";

type Column = FileReportJson["columns"][number];

/** The columns of a file's sample: those that were understood, and those that were not, which have no role. */
export function gridColumns(
  understood: readonly Column[],
  rows: ImportPreviewJson["sample"]["rows"],
): readonly Column[] {
  const width = Math.max(0, ...understood.map(({ column }) => column), ...rows.map(({ cells }) => cells.length));
  return Array.from(
    { length: width },
    (_, at): Column => understood.find(({ column }) => column === at + 1) ?? { column: at + 1, heading: "", role: "" },
  );
}
