import { withoutDust } from "../measure/float-dust.ts";
import type { Combine } from "./goal.ts";
import type { MethodName } from "./method.ts";
import type { MethodResult } from "./method-result.ts";
import { statusOfGrowth } from "./methods/judge-growth-rate.ts";
import { finalStatus, paceStatus } from "./methods/linear-pace.ts";
import { aggregateScores } from "./methods/score-aggregation.ts";
import type { PartProgress, Progress } from "./progress.ts";
import type { ProgressStatus } from "./progress-status.ts";

/**
 * From best to worst. A part that cannot be judged weighs heavier than anything that can still change, for the goal may be missed
 * there; only a part that has missed the target year outweighs it, for then the goal is missed whatever the unknown part shows.
 */
const fromBestToWorst: readonly ProgressStatus[] = [
  "achieved",
  "achieved-turning",
  "on-track",
  "right-way",
  "behind",
  "far-behind",
  "unchanged",
  "wrong-way",
  "partly-achieved",
  "paused",
  "not-assessable",
  "not-achieved",
  "worse-than-baseline",
];

type Parts = readonly [PartProgress, ...PartProgress[]];
type Mean = Pick<Progress, "status" | "share" | "pace" | "result"> & { readonly deciding: PartProgress };
type Judged = Pick<Progress, "status" | "share" | "pace" | "reason" | "certainty" | "trend" | "result">;

/** One judgement of all parts, and the part whose figures speak for it; null where there is none. */
export type Combined = { readonly judged: Judged; readonly deciding: PartProgress | null };

const unmeasured: Combined = {
  judged: {
    status: "not-assessable",
    certainty: "cannot-say",
    trend: null,
    share: null,
    pace: null,
    reason: { code: "no-measure" },
    result: null,
  },
  deciding: null,
};

/**
 * Makes one judgement of a goal's parts (sammanvägning). A single part is its own. `all`: the worst part decides and its figures speak for the goal; among
 * equals the one with the lowest share, then the first. `mean`: the mean of the shares is judged, at the mean pace before the target
 * year, and the part with the lowest share is shown; by growth rate it is the mean of the scores. Where a part has nothing to take a
 * mean of, where no part has a target (a direction asks for no speed, and scores are of speed), and by projection, the worst part
 * decides.
 */
export function combineParts(
  parts: readonly PartProgress[],
  combine: Combine,
  method: MethodName,
  final: boolean,
): Combined {
  const first = parts[0];
  if (first === undefined) return unmeasured;
  return parts.length === 1
    ? { judged: first, deciding: first }
    : combineSeveral([first, ...parts.slice(1)], combine, method, final);
}

function combineSeveral(parts: Parts, combine: Combine, method: MethodName, final: boolean): Combined {
  const mean = combine === "mean" ? meanBy[method](parts, final) : null;
  const deciding = mean?.deciding ?? worstOf(parts);
  const { status, share, pace, result } = mean ?? deciding;
  const { certainty, trend } = deciding;
  const met = parts.filter((part) => part.status === "achieved" || part.status === "achieved-turning").length;
  const facts = { deciding: deciding.part, met, total: parts.length, byMean: mean !== null };
  const reason = { code: "parts", ...facts } as const;
  return { judged: { status, share, pace, reason, certainty, trend, result }, deciding };
}

const meanBy: Readonly<Record<MethodName, (parts: Parts, final: boolean) => Mean | null>> = {
  "linear-pace": meanOfShares,
  "growth-rate": meanOfScores,
  projection: () => null,
};

function worstOf([first, ...others]: Parts): PartProgress {
  const weight = ({ status }: PartProgress) => fromBestToWorst.indexOf(status);
  return others.reduce((worst, part) => {
    const difference = weight(part) - weight(worst);
    return difference > 0 || (difference === 0 && shareForOrder(part) < shareForOrder(worst)) ? part : worst;
  }, first);
}

function lowestOf([first, ...others]: Parts, by: (part: PartProgress) => number): PartProgress {
  return others.reduce((lowest, part) => (by(part) < by(lowest) ? part : lowest), first);
}

function shareForOrder({ share }: PartProgress): number {
  return share ?? Infinity;
}

/** A part with a share has a pace until its target year, and none from then on. */
function meanOfShares(parts: Parts): Mean | null {
  if (parts.some(isWithoutJudgement)) return null;
  const share = meanValue(parts.map((part) => part.share));
  const pace = meanValue(parts.map((part) => part.pace));
  if (share === null) return null;
  const status = meanStatus(parts, share, pace);
  const result = { method: "linear-pace", status, share, pace } as const;
  return { status, share, pace, result, deciding: lowestOf(parts, shareForOrder) };
}

function meanStatus(parts: Parts, share: number, pace: number | null): ProgressStatus {
  if (pace === null) return share >= 1 ? "achieved" : finalStatus(share);
  if (share < 1) return paceStatus(pace);
  return parts.some(({ status }) => status === "achieved-turning") ? "achieved-turning" : "achieved";
}

/** The score of a goal is the mean of its parts' scores, and its share is that of the part with the lowest. */
function meanOfScores(parts: Parts, final: boolean): Mean | null {
  if (parts.some(isWithoutJudgement) || parts.every(({ target }) => target === null)) return null;
  const scored = parts.flatMap(({ result }) => (result?.method === "growth-rate" ? [{ ...result, group: null }] : []));
  const { score, status } = aggregateScores(scored);
  if (scored.length < parts.length || score === null) return null;
  const deciding = lowestOf(parts, ({ result }) => scoreOf(result) ?? Infinity);
  const none = { value: null, observed: null, required: null, coefficient: null } as const;
  const result = { method: "growth-rate", status, score, ...none } as const;
  return { status: statusOfGrowth(status, final), share: deciding.share, pace: null, result, deciding };
}

function scoreOf(result: MethodResult | null): number | null {
  return result?.method === "growth-rate" ? result.score : null;
}

function isWithoutJudgement({ status }: PartProgress): boolean {
  return status === "paused" || status === "not-assessable";
}

function meanValue(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  const sum = known.reduce((total, value) => total + value, 0);
  return withoutDust(sum / known.length);
}
