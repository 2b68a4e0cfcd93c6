import { type Collaboration, isKoladaId, type Year } from "@foljsam/domain";
import type { AnswerToImport } from "@foljsam/intake";

type Asked = AnswerToImport["asked"];

/** Ids that Kolada takes in one segment of a path; with more it answers 422. */
const longestSegment = 25;

const nation = "0000";

/**
 * What to ask Kolada for on behalf of a collaboration: its indicators that are Kolada's and their margins of error, for the region, the principals, the means
 * that stand in for them and the nation, over the 25 years up to and with `year`.
 */
export function askedFor(collaboration: Collaboration, year: Year): Asked {
  const { mainArea, principals, standIns, indicators } = collaboration;
  const areas = [mainArea, ...principals.map(({ area }) => area), ...standIns.map(({ use }) => use), nation];
  return {
    indicators: [
      ...new Set([...indicators.map(({ id }) => id), ...indicators.flatMap(({ margin }) => margin ?? [])]),
    ].filter(isKoladaId),
    // A group that Kolada has no id for (G:…) came with a file: Kolada cannot be asked for it.
    areas: [...new Set(areas)].filter((code) => !code.includes(":")),
    years: Array.from({ length: longestSegment }, (_, back) => year - back).toReversed(),
  };
}

/** The addresses that together ask for everything, in the path form: in the query form Kolada answers nothing, without an error. */
export function addressesOf({ indicators, areas, years }: Asked, base: string): readonly string[] {
  const root = rootOf(base);
  return segments(indicators).flatMap((kpi) =>
    segments(areas).flatMap((area) =>
      segments(years.map(String)).map((year) => `${root}/data/kpi/${kpi}/municipality/${area}/year/${year}`),
    ),
  );
}

/** The address of what Kolada has written about an indicator. */
export function titleAddressOf(indicator: string, base: string): string {
  return `${rootOf(base)}/kpi/${encodeURIComponent(indicator)}`;
}

function rootOf(base: string): string {
  return base.replace(/\/+$/, "");
}

function segments(ids: readonly string[]): string[] {
  const count = Math.ceil(ids.length / longestSegment);
  return Array.from({ length: count }, (_, at) =>
    ids
      .slice(at * longestSegment, (at + 1) * longestSegment)
      .map(encodeURIComponent)
      .join(","),
  );
}
