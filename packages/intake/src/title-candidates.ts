import type { ReadableIndicator } from "@foljsam/database";
import { normaliseTitle, partsOfTitle, type TitleCandidate, type TitleParts, titleSimilarity } from "@foljsam/domain";

type Borne = {
  readonly indicator: ReadableIndicator;
  readonly title: string;
  readonly key: string;
  readonly parts: TitleParts;
};

const shown = 5;
/** A title less like the file's than this is not worth a look. */
const leastSimilarity = 0.25;

/**
 * Proposes indicators for titles (förslag): the few that are most like a title, each by the one of its titles that is most like it.
 * The register is divided into words once, when the first title is asked about.
 */
export function titleCandidates(indicators: readonly ReadableIndicator[]): (title: string) => TitleCandidate[] {
  let borne: readonly Borne[] | undefined;
  return (asked) => {
    borne ??= indicators.flatMap((indicator) => titlesOf(indicator));
    const key = normaliseTitle(asked);
    const parts = partsOfTitle(asked);
    const best = new Map<string, TitleCandidate>();
    for (const one of borne) {
      const similarity = one.key === key ? 1 : titleSimilarity(parts, one.parts);
      const { id } = one.indicator;
      if (similarity >= leastSimilarity && similarity > (best.get(id)?.similarity ?? 0)) {
        best.set(id, candidate(one, key, similarity));
      }
    }
    return [...best.values()]
      .toSorted(
        (one, other) => other.similarity - one.similarity || rank(one) - rank(other) || (one.id < other.id ? -1 : 1),
      )
      .slice(0, shown);
  };
}

function titlesOf(indicator: ReadableIndicator): Borne[] {
  const { title, aliases } = indicator;
  return (title === null ? aliases : [title, ...aliases]).map((name) => ({
    indicator,
    title: name,
    key: normaliseTitle(name),
    parts: partsOfTitle(name),
  }));
}

function candidate({ indicator, title, key }: Borne, asked: string, similarity: number): TitleCandidate {
  const same = title === indicator.title ? "same-title" : "earlier-title";
  return {
    id: indicator.id,
    title: indicator.title ?? title,
    unit: indicator.unit,
    publishedFor: indicator.publishedFor,
    closedAfter: indicator.closedAfter,
    withdrawn: indicator.withdrawn,
    why: key === asked ? same : "similar-title",
    matched: title,
    similarity: Math.round(similarity * 1000) / 1000,
  };
}

/** Among equals the living series comes before the closed, and the title it bears before one it has borne. */
const rank = ({ closedAfter, withdrawn, why }: TitleCandidate) =>
  Number(closedAfter !== null || withdrawn) * 2 + Number(why === "earlier-title");
