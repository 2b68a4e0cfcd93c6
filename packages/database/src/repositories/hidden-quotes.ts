import type { FileReport, Problem, ProblemCode } from "@foljsam/domain";

/** The problems whose facts quote what a cell said, which may be a figure, or have been meant for one. */
const quoting: ReadonlySet<ProblemCode> = new Set([
  "invalid-number",
  "ratio-differs",
  "not-a-share",
  "not-an-outcome",
  "conflicting-duplicate",
  "text-too-long",
  "unknown-area",
  "invalid-year",
  "invalid-gender",
  "invalid-indicator",
  "invalid-answer",
]);

/** A file's report that says what was wrong and where, but not what stood there: that is for who loads the file. */
export function withoutQuotes(report: FileReport): FileReport {
  return { ...report, problems: report.problems.map(withoutQuote) };
}

function withoutQuote(problem: Problem): Problem {
  if (!quoting.has(problem.code)) return problem;
  const { found: _, expected: __, ...facts } = problem.facts;
  return { ...problem, facts };
}
