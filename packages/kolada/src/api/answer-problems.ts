import type { Problem, ProblemCode } from "@foljsam/domain";
import { quote } from "../rows/problem-log.ts";

/** Problems that a report lists; all are counted. */
const listed = 1_000;

/** Gathers what was wrong in an answer. It has no lines to point at: the facts say what it is about. */
export class AnswerProblems {
  readonly list: Problem[] = [];
  rejected = 0;

  /** One figure, or one row, that is not taken in. */
  add(code: ProblemCode, facts: Problem["facts"]): void {
    this.rejected++;
    const found = facts["found"];
    if (this.list.length < listed)
      this.tell(code, found === undefined ? facts : { ...facts, found: quote(`${found}`) });
  }

  /** All figures of an indicator, told once with their `count`. */
  addAll(code: ProblemCode, facts: Problem["facts"] & { readonly count: number }): void {
    this.rejected += facts.count;
    if (facts.count > 0) this.tell(code, facts);
  }

  /** Something about the answer as a whole. */
  tell(code: ProblemCode, facts: Problem["facts"] = {}): void {
    this.list.push({ line: null, column: null, code, facts });
  }
}
