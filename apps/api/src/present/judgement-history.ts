import { type Area, type Collaboration, isInForce } from "@foljsam/domain";
import type { PastJudgement } from "../judgement-history.ts";
import type { PastJudgementJson } from "../schemas/judgement-history.ts";
import { presentAdoption } from "./adopted-judgement.ts";
import { presentJudgement } from "./progress.ts";

/** A judgement over time as the API answers it: the newest first, and only where something of it changed. */
export function presentHistory(
  past: readonly PastJudgement[],
  collaboration: Collaboration,
  area: Area,
): readonly PastJudgementJson[] {
  const told = past.map((one) => presentPast(one, collaboration, area));
  return told
    .filter(({ progress }, index) => whatIsSaid(progress) !== whatIsSaid(told[index - 1]?.progress))
    .toReversed();
}

/** What a reader is told of a judgement: what lies behind it may move without that. */
function whatIsSaid(progress: PastJudgementJson["progress"] | undefined): string {
  if (progress === undefined) return "";
  const { status, certainty, trend, reason, share, pace, adopted, parts } = progress;
  const figures = parts.map(({ baseline, current, target, ...part }) => [baseline, current, target, part.status]);
  return JSON.stringify([status, certainty, trend, reason, share, pace, adopted, figures]);
}

function presentPast(
  { cause, run, judgement, stand }: PastJudgement,
  collaboration: Collaboration,
  area: Area,
): PastJudgementJson {
  const adopted = stand && isInForce(stand) ? presentAdoption(stand, collaboration) : null;
  return {
    at: cause.at,
    cause: presentCause(cause, collaboration),
    dataVersion: `run-${run}`,
    progress: presentJudgement(judgement, { collaboration, areas: [area], adopted }),
  };
}

function presentCause(cause: PastJudgement["cause"], { groups }: Collaboration): PastJudgementJson["cause"] {
  switch (cause.kind) {
    case "load":
    case "undo":
      return { kind: cause.kind, run: cause.run, by: null, decidedOn: null };
    case "baseline": {
      const { decidedBy, decidedOn } = cause.decision;
      return { kind: "baseline", run: null, by: decidedBy, decidedOn };
    }
    case "stand": {
      const { status, body, decidedOn } = cause.stand;
      const group = groups.find(({ slug }) => slug === body);
      const kind = status === null ? "withdrawal" : "adoption";
      return { kind, run: null, by: group?.shortName ?? group?.name ?? body, decidedOn };
    }
  }
}
