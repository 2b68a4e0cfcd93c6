import { type Client, type ImportPreviewJson, parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";

type Change = ImportPreviewJson["changes"][number];
type Key = Change["key"];
type Vanished = ImportPreviewJson["vanished"]["first"][number];

/** A figure's key with the names a reader knows it by, and the decimals its indicator is shown with. */
type Named = {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
  readonly gender: Key["gender"];
  readonly decimals: number;
};

/** A change of a figure (ändring), named. */
export type NamedChange = Named & Pick<Change, "from" | "to" | "line">;

/** A figure that a file no longer has (försvunnet utfall), named. */
export type NamedVanished = Named & Pick<Vanished, "value" | "missing">;

/** Decimals for a figure of an indicator that the register does not know. */
const unknownDecimals = 2;

/** Indicators that are not in use yet are looked up one by one; a file that brings more than these shows their ids. */
const mostLookedUp = 20;

/** Names the areas of figures, and the indicators of these ids. What the register does not know keeps its code. */
export async function loadNames(api: Client, ids: readonly string[]) {
  const [{ indicators }, { areas }] = await Promise.all([
    answer(parseResponse(api.indicators.$get({ query: {} }))),
    answer(parseResponse(api.areas.$get({ query: {} }))),
  ]);
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const strangers = [...new Set(ids)].filter((id) => !indicatorOf.has(id)).slice(0, mostLookedUp);
  for (const answer of await Promise.all(strangers.map((id) => api.indicators[":id"].$get({ param: { id } })))) {
    if (!answer.ok) continue;
    const indicator = await answer.json();
    indicatorOf.set(indicator.id, indicator);
  }
  const areaOf = new Map(areas.map((area) => [area.code, area.name]));
  const named = ({ indicator, area, year, gender }: Key): Named => ({
    indicator: indicatorOf.get(indicator)?.title ?? indicator,
    area: areaOf.get(area) ?? area,
    year,
    gender,
    decimals: indicatorOf.get(indicator)?.decimals ?? unknownDecimals,
  });
  return {
    changes: (changes: readonly Change[]): readonly NamedChange[] =>
      changes.map(({ key, from, to, line }) => ({ ...named(key), from, to, line })),
    vanished: (figures: readonly Vanished[]): readonly NamedVanished[] =>
      figures.map((figure) => ({ ...named(figure), value: figure.value, missing: figure.missing })),
  };
}
