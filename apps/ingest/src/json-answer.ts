import { noticeSentence, problemSentence } from "@foljsam/swedish";
import type { IngestAnswer } from "./ingest-file.ts";

/** The answer for a file as `--json` prints it: one object on one line. */
export function jsonAnswer({ path, report, difference, run }: IngestAnswer): string {
  return JSON.stringify({
    file: path,
    shape: report.shape,
    encoding: report.encoding,
    delimiter: report.delimiter,
    decimal: report.decimal,
    rows: report.rows,
    observations: report.observations,
    new: difference.new,
    changed: difference.changed,
    unchanged: difference.unchanged,
    missing: report.missing,
    rejected: report.rejected,
    problems: report.problems.map((problem) => ({
      line: problem.line,
      column: problem.column,
      code: problem.code,
      message: problemSentence(problem),
    })),
    notices: report.notices.map((notice) => ({ code: notice.code, message: noticeSentence(notice) })),
    run,
  });
}

/** The answer for a file that could not be read at all, with the same keys. */
export function jsonFailure(path: string, code: string, message: string): string {
  return JSON.stringify({
    file: path,
    shape: null,
    encoding: null,
    delimiter: null,
    decimal: null,
    rows: 0,
    observations: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    missing: { "not-reported": 0, "not-applicable": 0, suppressed: 0, empty: 0 },
    rejected: 0,
    problems: [{ line: null, column: null, code, message }],
    notices: [],
    run: null,
  });
}
