import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../connection/database.ts";
import { writeLimits } from "../schema/write-limits.ts";

/** How often something may be done (gräns): so many times in so many seconds by each. */
export type RateLimit = { readonly name: string; readonly times: number; readonly seconds: number };

/** Counts that somebody does something; gives back how many seconds there are to wait when it is too often, otherwise null. */
export type CountOnce = (who: string) => Promise<number | null>;

/** A limit that all processes on the database keep together. Who is counted is kept as a hash, for an hour at most. */
export function openRateLimit(db: Database, { name, times, seconds }: RateLimit): CountOnce {
  const limiter = new RateLimiterDrizzle({
    storeClient: db,
    schema: writeLimits,
    keyPrefix: name,
    points: times,
    duration: seconds,
    // Whoever has used up all is not asked of the database again until then.
    inMemoryBlockOnConsumed: times + 1,
  });
  return async (who) => {
    try {
      await limiter.consume(createHash("sha256").update(who).digest("base64url"));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(Math.ceil(refused.msBeforeNext / 1000), 1);
    }
  };
}
