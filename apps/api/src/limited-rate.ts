import { type CountOnce, type Database, openRateLimit } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import type { Context, MiddlewareHandler } from "hono";
import { actorOf } from "./permission/allow.ts";

/** How often one and the same may write, and send files. */
export type WriteLimits = { readonly writes: CountOnce; readonly uploads: CountOnce };

const tenMinutes = 600;

/** The limits of the product: far more than anybody does by hand, far less than a program that has run wild. */
export function openWriteLimits(
  db: Database,
  times: { readonly writes: number; readonly uploads: number } = { writes: 600, uploads: 120 },
): WriteLimits {
  return {
    writes: openRateLimit(db, { name: "writes", times: times.writes, seconds: tenMinutes }),
    uploads: openRateLimit(db, { name: "uploads", times: times.uploads, seconds: tenMinutes }),
  };
}

/** The header in which the server tells the address of a visitor; what a visitor sends under that name never comes this far. */
const addressHeader = "x-client-address";

/** Lets each write so often and no more: a person wherever they sit, others by their address. */
export function limitedRate(limits: WriteLimits | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (limits && !["GET", "HEAD", "OPTIONS"].includes(c.req.method)) {
      const count = c.req.path === "/api/v1/imports" ? limits.uploads : limits.writes;
      const seconds = await count(whoOf(c));
      if (seconds !== null) throw new DomainError("too-many-requests", { seconds });
    }
    await next();
  };
}

function whoOf(c: Context): string {
  return actorOf(c).person?.id ?? c.req.header(addressHeader) ?? "";
}
