import { type Client, type ImportPreviewJson, parseResponse } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";

/** A change of a figure with the names a reader knows it by, and the decimals it is shown with. */
export type NamedChange = Omit<ImportPreviewJson["changes"][number], "key"> & {
  readonly key: ImportPreviewJson["changes"][number]["key"];
  readonly indicator: string;
  readonly area: string;
  readonly decimals: number;
};

/** Decimals for a figure of an indicator that the register does not know. */
const unknownDecimals = 2;

/** Names the indicators and areas of changes. What the register does not know keeps its code. */
export async function nameChanges(api: Client, changes: ImportPreviewJson["changes"]): Promise<readonly NamedChange[]> {
  const [{ indicators }, { areas }] = await Promise.all([
    answer(parseResponse(api.indicators.$get({ query: {} }))),
    answer(parseResponse(api.areas.$get())),
  ]);
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const areaOf = new Map(areas.map((area) => [area.code, area.name]));
  return changes.map((change) => ({
    ...change,
    indicator: indicatorOf.get(change.key.indicator)?.title ?? change.key.indicator,
    area: areaOf.get(change.key.area) ?? change.key.area,
    decimals: indicatorOf.get(change.key.indicator)?.decimals ?? unknownDecimals,
  }));
}
