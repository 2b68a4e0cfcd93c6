import type { Database } from "@foljsam/database";
import {
  type AdoptedJudgement,
  type Area,
  type Collaboration,
  judgeGoals,
  type Judgement,
  type MethodName,
  type Year,
} from "@foljsam/domain";
import { type GroundRequest, readGround } from "./judging-ground.ts";

/** What of a collaboration to judge, and how. */
export type AssessmentRequest = GroundRequest & {
  /** A method to judge every goal by, instead of its own. */
  readonly method?: MethodName | undefined;
};

/** The judgements of a collaboration's goals, with everything they rest on: the year, and the import run whose figures were read. */
export type Assessment = {
  readonly year: Year;
  readonly asOfRun: number;
  readonly areas: readonly Area[];
  /** The method asked for, or the collaboration's; a goal may have been judged by one of its own. */
  readonly method: MethodName;
  readonly judgements: readonly Judgement[];
  /** The stands that bodies had taken on the goals' judgements. */
  readonly stands: readonly AdoptedJudgement[];
  /** When the newest decision that counts here was recorded (ISO moment); null where there is none. */
  readonly decidedUntil: string | null;
};

/** Judges a collaboration's goals for areas and a sex. Throws `goal-not-found`, `area-not-found`, `run-not-found`. */
export async function assessCollaboration(
  read: Database,
  collaboration: Collaboration,
  { method, ...request }: AssessmentRequest,
): Promise<Assessment> {
  const { input, asOfRun, stands, decidedUntil } = await readGround(read, collaboration, request);
  const judgements = judgeGoals({ ...input, method });
  const { asOf: year, areas } = input;
  return { year, asOfRun, areas, method: method ?? collaboration.method, judgements, stands, decidedUntil };
}
