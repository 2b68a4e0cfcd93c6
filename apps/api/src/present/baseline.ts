import {
  baselineQuestion,
  baselinesInForce,
  type GoalPart,
  type PartSource,
  type ToldBaselineDecision,
} from "@foljsam/domain";
import type { PartBaselineJson } from "../schemas/baseline.ts";

/** How the baseline of a goal's part stands: what is decided, what its source says, and whether that is to be asked about. */
export function presentPartBaseline(
  part: GoalPart,
  source: PartSource,
  { decisions, names }: { readonly decisions: readonly ToldBaselineDecision[]; readonly names: boolean },
): PartBaselineJson {
  const [inForce] = baselinesInForce(decisions);
  const question = inForce && inForce.value !== null ? baselineQuestion(inForce, source) : null;
  return {
    part: part.key,
    title: part.title,
    areaUsed: source.areaUsed,
    unit: source.unit,
    decimals: source.decimals,
    state: inForce === undefined ? "undecided" : question ? "questioned" : "decided",
    decided: inForce === undefined ? null : presentDecision(inForce, names),
    now: source.figures.find(({ year }) => year === inForce?.year) ?? null,
    source: source.figures,
    decisions: decisions.toReversed().map((one) => presentDecision(one, names)),
  };
}

function presentDecision(decision: ToldBaselineDecision, names: boolean): PartBaselineJson["decisions"][number] {
  const { value, year, source, decidedOn, decidedBy, sourceValue, by, recordedAt } = decision;
  return { value, year, source, decided: decidedOn, decidedBy, sourceValue, by: names ? by : null, recordedAt };
}
