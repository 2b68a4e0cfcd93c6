/** A view of what was known (bakåtblick): on a day or at a moment, after an import run, or after a run at a time. */
export type PastView = { readonly asOf: string | null; readonly asOfRun: number | null };

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads from an address whether the past is to be shown; null for now, and undefined for a time that is none. */
export function readPastView(parameters: URLSearchParams): PastView | null | undefined {
  const asOf = parameters.get("datum") || null;
  const run = parameters.get("inlasning") || null;
  if (asOf === null && run === null) return null;
  if (asOf !== null && !(day.test(asOf) || asOf.includes("T"))) return undefined;
  if (asOf !== null && Number.isNaN(Date.parse(asOf))) return undefined;
  if (run !== null && !/^\d{1,9}$/.test(run)) return undefined;
  return { asOf, asOfRun: run === null ? null : Number(run) };
}

/** The view as the API is asked for it. */
export function askedAt(past: PastView | null): { asOf?: string; asOfRun?: string } {
  return {
    ...(past?.asOf && { asOf: past.asOf }),
    ...(past && past.asOfRun !== null && { asOfRun: String(past.asOfRun) }),
  };
}

/** The filters of an address (`?kommun=1080`) with the view added to them. */
export function keptAt(kept: string, past: PastView | null): string {
  const parameters = new URLSearchParams(kept);
  if (past?.asOf) parameters.set("datum", past.asOf);
  if (past && past.asOfRun !== null) parameters.set("inlasning", String(past.asOfRun));
  return parameters.size > 0 ? `?${parameters}` : "";
}
