import type { Judgement, JudgeInput } from "./judge-goals.ts";
import { judgeGoals } from "./judge-goals.ts";
import { methodNames } from "./method.ts";

/** Goals judged by each of the named methods on the same figures (jämförelse av metoder), method by method in the order they are shown. */
export function compareMethods(input: Omit<JudgeInput, "method">): readonly Judgement[] {
  return methodNames.flatMap((method) => judgeGoals({ ...input, method }));
}
