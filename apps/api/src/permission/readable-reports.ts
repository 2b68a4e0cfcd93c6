import { type AnnualReport, may } from "@foljsam/domain";
import type { Context } from "hono";
import { actorOf } from "./allow.ts";

/** Those of a collaboration's annual reports (årsrapporter) that who sends a request may know of: how far one has come is internal until it is published. */
export function readableReports(
  c: Context,
  collaboration: string,
  reports: readonly AnnualReport[],
): readonly AnnualReport[] {
  const actor = actorOf(c);
  return reports.filter(({ group, status }) =>
    may(actor, "read", { collaboration, group, publication: status === "published" ? "published" : "internal" }),
  );
}
