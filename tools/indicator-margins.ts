import { titleLetters } from "@foljsam/domain";
import type { IndicatorLine } from "./make-indicators.ts";

/** A margin of error and the indicator it is the ± of, as somebody has reviewed that titles alone do not tell, and why. */
export type ReviewedMargin = Readonly<Record<"margin" | "indicator" | "why", string>>;

const prefix = /^Osäkerhetstal\s*[-–]\s*/i;
/** Surveys that stand before the titles of their indicators, but not before those of their margins. */
const survey = /^(NTU|Medborgarundersökningen)\s*-\s*/i;

/** Whether an indicator is the published margin of error of another (osäkerhetstal). */
export function isMargin({ title }: Pick<IndicatorLine, "title">): boolean {
  return prefix.test(title);
}

/**
 * The margins of error by the indicators they belong to: what has been reviewed, and otherwise the one living or withdrawn indicator
 * that bears, or has borne, the margin's title without its first word.
 */
export function marginsOf(
  lines: readonly IndicatorLine[],
  reviewed: readonly ReviewedMargin[],
): ReadonlyMap<string, string> {
  const byTitle = Map.groupBy(lines.filter((line) => !isMargin(line)).flatMap(titlesOf), ({ letters }) => letters);
  const reviewedOf = new Map(reviewed.map(({ margin, indicator }) => [margin, indicator]));
  const pairs = lines.filter(isMargin).flatMap((margin): [string, string][] => {
    const alike = byTitle.get(titleLetters(margin.title.replace(prefix, ""))) ?? [];
    const ids = new Set(alike.flatMap(({ line }) => (isOneSeries(line, margin) ? [line.id] : [])));
    const found = reviewedOf.get(margin.id) ?? (ids.size === 1 ? [...ids][0] : undefined);
    return found === undefined ? [] : [[found, margin.id]];
  });
  return new Map(pairs);
}

function titlesOf(line: IndicatorLine) {
  const titles = [line.title, ...line.earlierTitles.split("|")].filter((title) => title !== "");
  const letters = new Set(titles.flatMap((title) => [titleLetters(title), titleLetters(title.replace(survey, ""))]));
  return [...letters].map((each) => ({ letters: each, line }));
}

/** A margin is published beside its indicator: they are counted alike, and are closed and withdrawn together. */
function isOneSeries(one: IndicatorLine, other: IndicatorLine): boolean {
  return one.unit === other.unit && one.withdrawn === other.withdrawn && one.closedAfter === other.closedAfter;
}
