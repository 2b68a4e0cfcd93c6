import type { LevelInYear } from "../../measure/level-in-year.ts";
import { changeBetween } from "../../measure/level.ts";
import type { Asked } from "../asked-target.ts";
import { judgeDirection } from "./direction.ts";
import type { JudgedOutcome, MethodRuling, Ruling } from "./judged-outcome.ts";
import { notAssessable } from "./judged-outcome.ts";
import { judgeKeptEachYear } from "./keep-each-year.ts";
import { judgeLinearPace, shareOf } from "./linear-pace.ts";

/** Judges a part by linear pace, or by the rule that stands in its place where there is no way to go: a direction, a level to keep. */
export function judgeByLinearPace(judged: JudgedOutcome, baseline: LevelInYear | null, asked: Asked): MethodRuling {
  if (asked.rule === "keep") return withResult(judgeKeptEachYear(judged, baseline, asked.level), null);
  if (baseline === null) return notAssessable({ code: "baseline-undecided" });
  if (asked.rule !== "change") return withResult(judgeDirection(judged, baseline), null);
  const share = shareOf(changeBetween(baseline.level, judged.current.level), asked.needed);
  return withResult(judgeLinearPace(judged, baseline, asked.needed), share);
}

function withResult({ status, reason, pace }: Ruling, share: number | null): MethodRuling {
  return { status, reason, pace, result: { method: "linear-pace", status, share, pace } };
}
