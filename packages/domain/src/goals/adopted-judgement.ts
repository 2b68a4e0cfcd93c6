import type { Gender } from "../measure/gender.ts";
import type { Year } from "../measure/year.ts";
import type { Collaboration } from "../collaboration/collaboration.ts";
import { DomainError } from "../domain-error.ts";
import { adoptableStatuses } from "./adoptable-statuses.ts";
import { checkDecided, checkFilled, latestOf } from "./decided.ts";
import type { Goal } from "./goal.ts";
import type { MethodVersion } from "./method.ts";
import type { ProgressStatus } from "./progress-status.ts";

/** Which judgement a body has taken a stand on: of a goal, for an area and a sex, as of a year. */
export type AdoptionKey = {
  readonly goal: string;
  readonly area: string;
  readonly gender: Gender;
  readonly year: Year;
};

/** The computed judgement that stood beside when the stand was entered: its status, and the method and import run it rested on. */
export type ComputedBeside = {
  readonly status: ProgressStatus;
  readonly method: MethodVersion;
  readonly run: number;
};

/**
 * A body's stand on a judgement (fastställd bedömning): the status it has adopted beside the computed one, or null where it withdraws
 * (upphäver) the one in force. Nothing is rewritten: the stand taken last is in force, and the computed status is always told too.
 */
export type AdoptedJudgement = AdoptionKey & {
  readonly id: number;
  readonly status: ProgressStatus | null;
  readonly reason: string;
  /** Slug of the group that has decided. */
  readonly body: string;
  /** ISO date of the decision, and what it is found under: a paragraph or a diary number. */
  readonly decidedOn: string;
  readonly decision: string;
  readonly computed: ComputedBeside;
  /** Who entered it, and when (ISO moment). */
  readonly by: string;
  readonly recordedAt: string;
};

/** An adopted judgement that is in force. */
export type AdoptionInForce = AdoptedJudgement & { readonly status: ProgressStatus };

/** What a body says when it adopts a judgement, or withdraws one. */
export type Stand = Pick<AdoptedJudgement, "reason" | "body" | "decidedOn" | "decision">;

/** What a stand is held against: whose goal it is, the day (ISO), and the stand taken last on the same judgement. */
export type StandGround = {
  readonly collaboration: Pick<Collaboration, "groups">;
  readonly goal: Pick<Goal, "parts" | "targetYear">;
  readonly today: string;
  readonly latest: AdoptedJudgement | null;
};

/** The year a judgement is adopted as of: from the target year on there is one judgement, the final one. */
export function adoptionYear({ targetYear }: Pick<Goal, "targetYear">, year: Year): Year {
  return Math.min(year, targetYear);
}

/**
 * Holds an adoption against the rules. Throws `field-missing`, `group-not-found`, `decided-in-future`,
 * `decided-before-earlier`, and `status-impossible` for a status that the kind of goal cannot have as of the year.
 */
export function checkAdoption(
  stand: Stand & { readonly status: ProgressStatus; readonly year: Year },
  ground: StandGround,
): void {
  checkStand(stand, ground);
  if (!adoptableStatuses(ground.goal, stand.year).includes(stand.status)) {
    throw new DomainError("status-impossible", { status: stand.status });
  }
}

/** Holds a withdrawal against the rules, as an adoption; where none is in force it throws `adoption-not-in-force`. */
export function checkWithdrawal(stand: Stand, ground: StandGround): void {
  if (ground.latest === null || !isInForce(ground.latest)) throw new DomainError("adoption-not-in-force");
  checkStand(stand, ground);
}

/** The stand taken last on each judgement, by `adoptionKey`; of two of the same day the one that was entered last. */
export function latestStands(stands: readonly AdoptedJudgement[]): ReadonlyMap<string, AdoptedJudgement> {
  return latestOf(stands, adoptionKey);
}

/** Whether a stand that is the last on its judgement is in force: it adopts a status, and withdraws none. */
export function isInForce(stand: AdoptedJudgement): stand is AdoptionInForce {
  return stand.status !== null;
}

/** A text for an adopted judgement's key, to look it up by. */
export function adoptionKey({ goal, area, gender, year }: AdoptionKey): string {
  return `${goal} ${area} ${gender} ${year}`;
}

function checkStand({ reason, decision, body, decidedOn }: Stand, { collaboration, today, latest }: StandGround): void {
  checkFilled({ reason, decision, body });
  if (!collaboration.groups.some(({ slug }) => slug === body)) {
    throw new DomainError("group-not-found", { group: body });
  }
  checkDecided(decidedOn, { today, earlier: latest?.decidedOn ?? null });
}
