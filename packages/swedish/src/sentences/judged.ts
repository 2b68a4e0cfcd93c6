import type { GoalPart, PartProgress, Reason } from "@foljsam/domain";
import type { ReasonContext } from "./reason-context.ts";
import type { Subject } from "./subject.ts";

/** A judgement of one part with all that is needed to speak of it. */
export type Judged = {
  readonly progress: PartProgress;
  readonly part: GoalPart | undefined;
  readonly subject: Subject;
  readonly context: ReasonContext;
};

/** The reasons of the given codes, with their facts. */
export type ReasonOf<Code extends Reason["code"]> = Extract<Reason, { readonly code: Code }>;
