import type { ChangeInterval, PartCertaintyObstacle, PartProgress, Progress, Unit } from "@foljsam/domain";
import { formatBetween, formatChange } from "../figures/value.ts";
import { capitalised, quoted } from "./clause.ts";
import type { ReasonContext } from "./reason-context.ts";
import { subjectOf } from "./subject.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether the change since the baseline is larger than chance (säkerhet), with both limits of its interval in the indicator's unit, or
 * what exactly stands in the way. A goal of several parts says which of them it is told of.
 */
export function certaintySentence(progress: Progress | PartProgress, context: ReasonContext): string {
  if (!("parts" in progress)) return partSentence(progress, context);
  if (progress.deciding === null) return "Målet mäts inte med siffror.";
  return [partSentence(progress.deciding, context), whichPart(progress.deciding, context)].filter(Boolean).join(" ");
}

/** "Det gäller delen ”Hemtjänst”." where the goal has several. */
export function whichPart({ part }: PartProgress, { goal }: ReasonContext): string {
  return goal.parts.length < 2
    ? ""
    : `Det gäller delen ${quoted(goal.parts.find(({ key }) => key === part)?.title ?? part)}.`;
}

function partSentence(progress: PartProgress, context: ReasonContext): string {
  const part = context.goal.parts.find(({ key }) => key === progress.part);
  const subject = subjectOf(progress, part, context);
  const { changeInterval, certaintyObstacle } = progress;
  if (changeInterval !== null) return intervalSentence(changeInterval, progress, subject);
  return certaintyObstacle === null ? "" : obstacleSentence(certaintyObstacle, progress, subject, context);
}

function intervalSentence(interval: ChangeInterval, progress: PartProgress, { definite }: Subject): string {
  const { unit, decimals, certainty, done } = progress;
  const limits = `mellan ${formatBetween(interval, unit, decimals)}`;
  const basis = interval.method === "published-margin" ? ", räknat på källans felmarginaler" : "";
  if (certainty === "certain") {
    const moved = interval.low > 0 ? "ökat" : "minskat";
    return `Med 95 procents säkerhet har ${definite} ${moved} med ${limits}, mer än slumpen brukar ge${basis}.`;
  }
  const measured =
    done === null || done === 0
      ? "Utfallet är detsamma som baslinjen, men den verkliga förändringen"
      : `Den uppmätta förändringen är ${formatChange(done, unit, decimals)}, men den verkliga`;
  return `${measured} ligger med 95 procents säkerhet ${limits}${basis}. Det kan vara slumpen.`;
}

function obstacleSentence(
  obstacle: PartCertaintyObstacle,
  progress: PartProgress,
  subject: Subject,
  { standIn }: ReasonContext,
): string {
  const [from, to] = [progress.baseline, progress.current].map((dated) => dated && subject.period(dated.year));
  switch (obstacle) {
    case "no-change":
      return `${noChange(progress, from, to)}, så det finns ingen förändring att pröva.`;
    case "several-series":
      return `${capitalised(subject.definite)} räknas ur fler än två serier, och för en sådan skillnad räknas inget intervall.`;
    case "series-break":
      return `Mellan baslinjen ${from} och utfallet ${to} har sättet att mäta ändrats.`;
    case "overlapping-periods":
      return `Baslinjen ${from} och utfallet ${to} bygger delvis på samma år och kan inte prövas mot varandra.`;
    case "unit-without-method":
      return `För ${ofUnit[progress.unit]} räknas inget intervall när källan inte har publicerat någon felmarginal.`;
    case "no-counts":
      return standIn === null
        ? `Det är inte känt hur många som ligger bakom siffrorna: täljare och nämnare saknas för ${from} eller ${to}.`
        : `Siffrorna är ett ${standIn}, som inte har någon täljare och nämnare.`;
    case "counts-do-not-match-value":
      return "Täljare och nämnare ger inte de värden som bedöms: baslinjen kan vara reviderad, eller antalen avse något annat.";
    case "counts-not-whole":
      return "Täljaren eller nämnaren är inte ett helt antal, så det är inte personer eller händelser som har räknats.";
    case "not-a-share":
      return "Täljaren är större än nämnaren, så värdet är ingen andel av en grupp.";
    case "small-count":
      return "Färre än tio personer ligger bakom baslinjen eller utfallet, och det är för få för ett intervall.";
  }
}

function noChange(
  { isBaselineHidden }: PartProgress,
  from: string | null | undefined,
  to: string | null | undefined,
): string {
  if (!from) return isBaselineHidden ? "Baslinjen visas inte (sekretess)" : "Ingen baslinje är fastställd";
  return to ? `Det finns inget utfall efter baslinjen ${from}` : "Det finns inget utfall";
}

const ofUnit: Readonly<Record<Unit, string>> = {
  percent: "en andel",
  "per-1000": "ett tal per invånare",
  "per-10000": "ett tal per invånare",
  "per-100000": "ett tal per invånare",
  index: "ett index",
  years: "ett värde i år",
  count: "ett antal utan känd befolkning",
  kronor: "ett belopp i kronor",
  mean: "ett medelvärde",
  unknown: "ett värde i okänd enhet",
};
