import type { FileReportJson, ImportPreviewJson } from "@foljsam/api/client";

type Column = Pick<FileReportJson["columns"][number], "column" | "heading" | "role">;
type Rows = ImportPreviewJson["sample"]["rows"];

/** The columns of a table and the lines that show it. */
export type Grid = {
  /** Name of the sheet in a workbook. */
  readonly sheet: string | null;
  /** Before the number of a column in the name of its field: the sheet's number and a stroke; empty where there is one table. */
  readonly prefix: string;
  readonly columns: readonly Column[];
  readonly rows: Rows;
};

/** The tables of a file as they are shown: each sheet of a workbook by itself, in the order of the file. */
export function gridsOf(columns: FileReportJson["columns"], rows: Rows): readonly Grid[] {
  const sheets = [...new Set([...columns, ...rows].map(({ sheet }) => sheet))];
  return sheets
    .map((sheet): Grid => {
      const own = rows.filter((row) => row.sheet === sheet);
      const understood = columns.filter((column) => column.sheet === sheet);
      const number = understood[0]?.sheetNumber ?? null;
      const prefix = sheets.length > 1 && number !== null ? `${number}/` : "";
      return { sheet, prefix, columns: gridColumns(understood, own), rows: own };
    })
    .filter((grid) => grid.columns.length > 0);
}

/** The columns of a table's sample: those that were understood, and those that were not, which have no role. */
function gridColumns(understood: readonly Column[], rows: Rows): readonly Column[] {
  const width = Math.max(0, ...understood.map(({ column }) => column), ...rows.map(({ cells }) => cells.length));
  return Array.from(
    { length: width },
    (_, at): Column => understood.find(({ column }) => column === at + 1) ?? { column: at + 1, heading: "", role: "" },
  );
}
