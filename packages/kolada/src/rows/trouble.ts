import type { ProblemCode } from "@foljsam/domain";

/** Why a cell does not give what its role asks for. `column` counts from 0; null when the row as a whole is meant. */
export type Trouble = {
  readonly column: number | null;
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
};

export function isTrouble(answer: object | string | number): answer is Trouble {
  return typeof answer === "object" && (answer as Partial<Trouble>).code !== undefined;
}
