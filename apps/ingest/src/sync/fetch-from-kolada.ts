import { createHash } from "node:crypto";
import { type Database, findCollaboration } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { importAnswer, type ImportResult } from "@foljsam/intake";
import { swedishDay } from "@foljsam/swedish";
import { addressesOf, askedFor, titleAddressOf } from "./ask.ts";
import { koladaClient, type KoladaConnection } from "./kolada-client.ts";

/** Kolada's API v3. */
const koladaUrl = "https://api.kolada.se/v3";

/** What to fetch and from where. `listen` is told how many of the requests have been answered. */
export type FetchFromKolada = KoladaConnection & {
  readonly collaboration: string;
  readonly url?: string | undefined;
  readonly listen?: ((answered: number, asked: number) => void) | undefined;
};

/** The name that a fetch bears where a file has its own: `Kolada API v3, 2026-11-22`. */
export function fetchName(now: number): string {
  return `Kolada API v3, ${swedishDay(new Date(now))}`;
}

/**
 * Fetches what Kolada has of a collaboration's indicators and areas, and stages it as a preview (förhandsgranskning) to commit like
 * any other. The answer is whole or there is none. Errors: `collaboration-not-found`, and `kolada-unavailable` when a page did not come.
 */
export async function fetchFromKolada(db: Database, options: FetchFromKolada): Promise<ImportResult> {
  const { collaboration: slug, url = koladaUrl, clock, listen } = options;
  const collaboration = await findCollaboration(db, slug);
  if (!collaboration) throw new DomainError("collaboration-not-found", { collaboration: slug });
  const asked = askedFor(collaboration, Number(swedishDay(new Date(clock.now())).slice(0, 4)));
  const addresses = addressesOf(asked, url);

  const client = koladaClient(options);
  const hash = createHash("sha256");
  const steps = addresses.length + asked.indicators.length;
  const rows: unknown[] = [];
  let bytes = 0;
  for (const [index, address] of addresses.entries()) {
    for await (const page of client.pages(address)) {
      hash.update(page.bytes);
      bytes += page.bytes.byteLength;
      for (const row of page.rows) rows.push(row);
    }
    listen?.(index + 1, steps);
  }
  const answered = new Set(rows.map((row) => fieldOf(row, "kpi")));
  const titles = new Map<string, string>();
  for (const [index, indicator] of asked.indicators.entries()) {
    const title = answered.has(indicator) ? await titleOf(indicator, titleAddressOf(indicator, url), client) : null;
    if (title !== null) titles.set(indicator, title);
    listen?.(addresses.length + index + 1, steps);
  }
  const file = { name: fetchName(clock.now()), bytes, sha256: hash.digest("hex") };
  return await importAnswer(db, { ...file, asked, rows, titles });
}

/** What Kolada calls an indicator today; null when it does not know it, or says nothing of it. */
async function titleOf(
  indicator: string,
  address: string,
  client: ReturnType<typeof koladaClient>,
): Promise<string | null> {
  try {
    for await (const { rows } of client.pages(address)) {
      const title = fieldOf(
        rows.find((row) => fieldOf(row, "id") === indicator),
        "title",
      );
      if (typeof title === "string") return title;
    }
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.facts["status"] === 404) return null;
    throw error;
  }
}

function fieldOf(row: unknown, field: string): unknown {
  return typeof row === "object" && row !== null ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
}
