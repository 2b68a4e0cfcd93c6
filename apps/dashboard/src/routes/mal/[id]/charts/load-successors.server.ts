import { parseResponse, type Client, type GoalJson } from "@foljsam/api/client";
import { answer, failureOf } from "#lib/server/answer.ts";
import type { Successor } from "./closed-series.ts";

/** Which outcomes to fetch: those of some areas, as they were known after an import run when one is told. */
type Asked = { readonly area: string; readonly asOfRun?: string };

/** Fetches what took over from a goal's closed indicators, with its outcomes. */
export async function loadSuccessors(
  api: Client,
  { indicators }: Pick<GoalJson, "indicators">,
  asked: Asked,
): Promise<readonly Successor[]> {
  const ids = [...new Set(indicators.flatMap(({ successor }) => successor ?? []))];
  const found = await Promise.all(ids.map(async (id) => await successorOf(api, id, asked)));
  return found.filter((one) => one !== null);
}

/** Null where the register does not know it. */
async function successorOf(api: Client, id: string, asked: Asked): Promise<Successor | null> {
  try {
    const indicator = await parseResponse(api.indicators[":id"].$get({ param: { id } }));
    const query = { indicator: id, ...asked };
    return { indicator, observations: (await answer(parseResponse(api.observations.$get({ query })))).observations };
  } catch (cause) {
    if (failureOf(cause)?.status === 404) return null;
    throw cause;
  }
}
