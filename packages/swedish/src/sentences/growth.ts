import { formatShare } from "../figures/number.ts";
import type { Judged, ReasonOf } from "./judged.ts";
import { movementSentence } from "./movement.ts";
import { yearlyPercent } from "./relative-growth.ts";
import { lowerTarget } from "./target-phrase.ts";
import { directionVerdict, missedVerdict } from "./verdict.ts";

type GrowthReason = ReasonOf<"growth-to-target" | "growth" | "growth-undefined">;

/** The sentences of a part that was judged by growth rate: the movement, the growth, and what that says of the target. */
export function growthSentences(reason: GrowthReason, judged: Judged): string {
  const movement = movementSentence(judged.progress, judged.subject);
  switch (reason.code) {
    case "growth-to-target":
      return [movement, ...towardsTarget(reason, judged)].join(" ");
    case "growth":
      return [movement, growth(reason.observed, judged), directionVerdict(judged)].join(" ");
    case "growth-undefined":
      return [`Kan inte bedömas med tillväxttakt: ${undefinedClause(reason)}.`, movement].filter(Boolean).join(" ");
  }
}

function towardsTarget(reason: ReasonOf<"growth-to-target">, judged: Judged): readonly string[] {
  const { context } = judged;
  const asked = `en ${reason.required < 0 ? "minskning" : "ökning"} med ${yearlyPercent(reason.required)}`;
  if (context.asOf >= context.goal.targetYear) {
    return [growth(reason.observed, judged), `För att nå målet krävdes ${asked}.`, missedVerdict(judged)];
  }
  const needed = `För att nå ${lowerTarget(judged)} krävs ${asked}`;
  const verdict = reason.ratio < 0 ? "Det är åt fel håll." : `Takten är ${formatShare(reason.ratio)} av den som krävs.`;
  return [growth(reason.observed, judged), `${needed}.`, verdict];
}

function growth(observed: number, { subject }: Judged): string {
  if (observed === 0) return `Räknat som tillväxttakt har ${subject.again} stått still.`;
  return `Räknat som tillväxttakt har ${subject.again} ${observed < 0 ? "minskat" : "ökat"} med ${yearlyPercent(observed)}.`;
}

function undefinedClause({ cause }: ReasonOf<"growth-undefined">): string {
  return cause === "signs"
    ? "värdena har olika tecken, och då finns ingen relativ förändring"
    : "målet begär ingen förändring från baslinjen, och utfallet når inte dit";
}
