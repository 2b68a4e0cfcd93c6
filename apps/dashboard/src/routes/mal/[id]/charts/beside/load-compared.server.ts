import { parseResponse, type Client, type CollaborationJson, type ObservationJson } from "@foljsam/api/client";
import { answer } from "#lib/server/answer.ts";
import { comparedAreas, type ComparedAreas } from "./compared-areas.ts";

/** What is compared with, and the outcomes of those areas that the page does not have already. */
export type Compared = ComparedAreas & { readonly observations: readonly ObservationJson[] };

type Asked = {
  readonly indicators: readonly string[];
  readonly chosen: { readonly area: string; readonly areaUsed: string };
  /** Areas whose outcomes the page has. */
  readonly loaded: readonly string[];
  readonly asked: readonly string[];
  readonly asOfRun?: string;
};

/** Finds the areas that have outcomes of a goal's indicators, and fetches those of the ones that are to be shown. */
export async function loadCompared(
  api: Client,
  collaboration: CollaborationJson,
  { indicators, chosen, loaded, asked, asOfRun }: Asked,
): Promise<Compared> {
  const indicator = indicators.join(",");
  if (indicator === "") return { offered: [], shown: [], isCut: false, observations: [] };
  const { areas: measured } = await answer(parseResponse(api.areas.$get({ query: { indicator } })));
  const compared = comparedAreas({ measured, own: collaboration.areas, chosen, asked });
  const area = compared.shown.map(({ code }) => code).filter((code) => !loaded.includes(code));
  if (area.length === 0) return { ...compared, observations: [] };
  const query = { indicator, area: area.join(","), ...(asOfRun !== undefined && { asOfRun }) };
  const { observations } = await answer(parseResponse(api.observations.$get({ query })));
  return { ...compared, observations };
}
