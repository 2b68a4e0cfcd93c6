import type { Problem, ProblemCode } from "@foljsam/domain";

/** Thrown where a file turns out to be none that can be read; the report tells its problem. */
export class UnreadableFile extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, facts: Problem["facts"] = {}) {
    super(code);
    this.problem = { line: null, column: null, code, facts };
  }
}
