import type { Judgement } from "@foljsam/domain";
import {
  methodCalculation,
  methodFormula,
  methodLimits,
  methodStatusWord,
  methodWord,
  type ReasonContext,
  reasonSentence,
} from "@foljsam/swedish";
import type { ComparedMethodJson } from "../schemas/method-comparison.ts";

/** What one method says of a goal as the API answers it: its status and reason, and its formula with the goal's numbers. */
export function presentMethod(
  { goal, progress }: Judgement,
  context: ReasonContext,
): Omit<ComparedMethodJson, "isOwn"> {
  const { method, version } = progress.method;
  return {
    method,
    methodVersion: version,
    name: methodWord[method],
    status: progress.status,
    word: progress.result && methodStatusWord(progress.result),
    reason: reasonSentence(progress, context),
    reasonCode: progress.reason.code,
    methodResult: progress.result,
    formula: methodFormula[method],
    calculations: progress.parts.map((part) => ({
      part: part.part,
      title: goal.parts.find(({ key }) => key === part.part)?.title ?? null,
      lines: part.result === null ? [] : methodCalculation(part, part.result),
    })),
    example: progress.example,
    limits: methodLimits[method],
  };
}
