import { type FileReport, type ImportPreview, type ImportRun, isExampleFile } from "@foljsam/domain";
import { noticeSentence, problemSentence } from "@foljsam/swedish";
import { problemDetails } from "../errors.ts";
import type { FileReportJson, ImportPreviewJson, ImportRunJson } from "../schemas/import.ts";
import type { ProblemDetails } from "../schemas/problem-details.ts";

function presentReport(report: FileReport): FileReportJson {
  return {
    ...report,
    problems: report.problems.map((problem) => ({ ...problem, message: problemSentence(problem) })),
    notices: report.notices.map((notice) => ({ ...notice, message: noticeSentence(notice) })),
  };
}

/** A preview (förhandsgranskning) as the API answers it. */
export function presentPreview(preview: ImportPreview): ImportPreviewJson {
  return { ...preview, report: presentReport(preview.report), example: isExampleFile(preview.file.name) };
}

/** An import run (inläsning) as the API answers it. */
export function presentRun(run: ImportRun): ImportRunJson {
  return { ...run, report: run.report && presentReport(run.report) };
}

/** The error for a file that nothing could be read from, with the report that says why. */
export function presentUnreadable(report: FileReport): ProblemDetails & { readonly report: FileReportJson } {
  const presented = presentReport(report);
  const problem = problemDetails("nothing-to-load", 422, presented.problems[0]?.message ?? "");
  return { ...problem, report: presented };
}
