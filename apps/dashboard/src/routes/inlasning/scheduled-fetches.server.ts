import { type KoladaFetchJson, parseResponse } from "@foljsam/api/client";
import { failureOf } from "#lib/server/answer.ts";

/** The latest fetch from Kolada of each collaboration by the schedule, where nothing came of it. None where the process cannot fetch. */
export async function failedScheduledFetches(api: App.Locals["api"]): Promise<readonly KoladaFetchJson[]> {
  try {
    const { fetches } = await parseResponse(api["kolada-fetches"].scheduled.$get());
    return fetches.filter(({ status }) => status === "failed");
  } catch (cause) {
    if (failureOf(cause)?.status !== 404) throw cause;
    return [];
  }
}
