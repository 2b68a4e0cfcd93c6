import type { PartProgress } from "@foljsam/domain";
import { formatShare } from "../figures/number.ts";
import { formatChange, formatDoneOf, formatTargetChange } from "../figures/value.ts";
import { sentence } from "./clause.ts";
import type { Subject } from "./subject.ts";

/** "Andelen har minskat från 9,5 % (2019) till 8,1 % (2021): −1,4 av −2 procentenheter, 70 % av vägen." Empty without two figures. */
export function movementSentence(progress: PartProgress, subject: Subject): string {
  const { baseline, current, done } = progress;
  if (baseline === null || current === null || done === null) return "";
  if (done === 0) {
    const years = `både ${subject.period(baseline.year)} och ${subject.period(current.year)}`;
    const level = `${subject.definite} är ${subject.unchanged}, ${subject.level(current.value)} ${years}`;
    return sentence(progress.needed ? `${level}: ${changeSoFar(progress)}` : level);
  }
  const from = subject.dated(baseline.value, baseline.year);
  const to = subject.dated(current.value, current.year);
  return sentence(
    `${subject.definite} har ${done < 0 ? "minskat" : "ökat"} från ${from} till ${to}: ${changeSoFar(progress)}`,
  );
}

/** "Senast kända: 8,1 % (2021), −1,4 av −2 procentenheter, 70 % av vägen." Empty when no figure is known. */
export function lastKnownSentence(progress: PartProgress, subject: Subject): string {
  const { current } = progress;
  if (current === null) return "";
  const known = `Senast kända: ${subject.dated(current.value, current.year)}`;
  return sentence(progress.done === null ? known : `${known}, ${changeSoFar(progress)}`);
}

/** "Senaste utfall är 8,1 % (2021)." Empty when no figure is known. */
export function latestSentence({ current }: PartProgress, subject: Subject): string {
  return current === null ? "" : `Senaste utfall är ${subject.dated(current.value, current.year)}.`;
}

function changeSoFar(progress: PartProgress): string {
  const { done, needed, share, unit, decimals } = progress;
  if (done === null) return "";
  if (needed === null || needed === 0) return formatChange(done, unit, decimals);
  if (share !== null && share < 0) {
    return `${formatChange(done, unit, decimals)} i stället för ${formatTargetChange(needed, unit, decimals)}`;
  }
  const doneOf = formatDoneOf(done, needed, unit, decimals);
  return share === null || done === 0 ? doneOf : `${doneOf}, ${formatShare(share)} av vägen`;
}
