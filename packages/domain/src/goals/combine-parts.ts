import { withoutDust } from "../measure/float-dust.ts";
import type { Combine } from "./goal.ts";
import { finalStatus, paceStatus } from "./methods/linear-pace.ts";
import type { PartProgress, Progress, ProgressStatus } from "./progress.ts";

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

type Combined = Pick<Progress, "status" | "share" | "pace" | "reason" | "deciding" | "certainty" | "trend">;

/**
 * Makes one judgement of a goal's parts (sammanvägning). `all`: the worst part decides and its figures speak for the goal; among
 * equals the one with the lowest share, then the first. `mean`: the mean of the shares is judged, at the mean pace before the target
 * year, and the part with the lowest share is shown; where a part has no share to take a mean of, the worst part decides.
 */
export function combineParts(parts: readonly [PartProgress, ...PartProgress[]], combine: Combine): Combined {
  const mean = combine === "mean" ? meanOf(parts) : null;
  const deciding = mean === null ? worstOf(parts) : lowestShareOf(parts);
  const { status, share, pace, certainty, trend } = { ...deciding, ...mean };
  const met = parts.filter((part) => part.status === "achieved" || part.status === "achieved-turning").length;
  const reason =
    parts.length === 1
      ? deciding.reason
      : ({ code: "parts", deciding: deciding.part, met, total: parts.length } as const);
  return { status, share, pace, reason, deciding, certainty, trend };
}

function worstOf([first, ...others]: readonly [PartProgress, ...PartProgress[]]): PartProgress {
  const weight = ({ status }: PartProgress) => fromBestToWorst.indexOf(status);
  return others.reduce((worst, part) => {
    const difference = weight(part) - weight(worst);
    return difference > 0 || (difference === 0 && shareForOrder(part) < shareForOrder(worst)) ? part : worst;
  }, first);
}

function lowestShareOf([first, ...others]: readonly [PartProgress, ...PartProgress[]]): PartProgress {
  return others.reduce((lowest, part) => (shareForOrder(part) < shareForOrder(lowest) ? part : lowest), first);
}

function shareForOrder({ share }: PartProgress): number {
  return share ?? Infinity;
}

/** A part with a share has a pace until its target year, and none from then on. */
function meanOf(parts: readonly PartProgress[]): Pick<Combined, "status" | "share" | "pace"> | null {
  if (parts.some(({ status }) => status === "paused" || status === "not-assessable")) return null;
  const share = meanValue(parts.map((part) => part.share));
  const pace = meanValue(parts.map((part) => part.pace));
  if (share === null) return null;
  if (pace === null) return { status: share >= 1 ? "achieved" : finalStatus(share), share, pace: null };
  if (share < 1) return { status: paceStatus(pace), share, pace };
  const turning = parts.some(({ status }) => status === "achieved-turning");
  return { status: turning ? "achieved-turning" : "achieved", share, pace };
}

function meanValue(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  const sum = known.reduce((total, value) => total + value, 0);
  return withoutDust(sum / known.length);
}
