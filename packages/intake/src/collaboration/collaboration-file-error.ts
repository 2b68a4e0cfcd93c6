/** Where a file of the collaboration's data is wrong, what was expected there and what stood there instead, in Swedish. */
export type FileFault = {
  readonly file: string;
  /** Line from 1 as an editor counts; null when the whole file is meant. */
  readonly line: number | null;
  /** The field inside its entry, "change.unit"; null when no single field is meant. */
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
};

/** A file under data/ that cannot be used. Its message is a whole Swedish sentence for the person who edited the file. */
export class CollaborationFileError extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;

  constructor(fault: FileFault) {
    const line = fault.line === null ? "" : ` rad ${fault.line}`;
    const field = fault.field === null ? ":" : `, fältet ${fault.field}:`;
    super(`${fault.file}${line}${field} väntade ${fault.expected}, hittade ${fault.found}`);
    this.name = "CollaborationFileError";
    this.file = fault.file;
    this.line = fault.line;
    this.field = fault.field;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}
