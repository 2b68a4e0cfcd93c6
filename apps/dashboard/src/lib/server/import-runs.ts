import { type ImportRunSummaryJson, parseResponse } from "@foljsam/api/client";
import { answer } from "./answer.ts";

/** The runs (inläsningar) of some numbers, the newest first. */
export async function runsOf(
  api: App.Locals["api"],
  numbers: Iterable<number | string>,
): Promise<readonly ImportRunSummaryJson[]> {
  const run = [...numbers].join(",");
  return run === "" ? [] : (await answer(parseResponse(api.imports.$get({ query: { run } })))).runs;
}
