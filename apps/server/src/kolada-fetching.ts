import { randomUUID } from "node:crypto";
import type { KoladaFetch, KoladaFetching } from "@foljsam/api";
import { actingAs, commitImport, type Database, listCollaborations } from "@foljsam/database";
import { DomainError, faultOf } from "@foljsam/domain";
import { type Clock, fetchFromKolada } from "@foljsam/ingest";
import type { ImportResult } from "@foljsam/intake";

/** What fetching needs from outside. */
export type KoladaSurroundings = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly url: string | undefined;
  readonly log: (line: string) => void;
};

/** The fetches of this process: by button into a preview, and all that is asked for by the schedule into runs. */
export type ServerFetching = KoladaFetching & {
  /** Fetches for every collaboration and commits what came whole and without a fault. */
  readonly fetchAll: () => Promise<void>;
  /** Ends what is under way. */
  readonly stop: () => Promise<void>;
};

const by = "Kolada, enligt schema";

/** Fetching from Kolada in the server's process, one at a time: whoever asks while one is under way is given that one. */
export function koladaFetching(db: Database, { fetch, clock, url, log }: KoladaSurroundings): ServerFetching {
  const stopping = new AbortController();
  let latest: KoladaFetch | null = null;
  const scheduled = new Map<string, KoladaFetch>();
  let underWay: Promise<ImportResult | null> = Promise.resolve(null);

  const note = (news: Partial<KoladaFetch>) => {
    if (latest) latest = { ...latest, ...news };
  };
  const run = async (collaboration: string): Promise<ImportResult | null> => {
    try {
      const listen = (answered: number, asked: number) => note({ answered, asked });
      const result = await fetchFromKolada(db, { collaboration, url, fetch, clock, stop: stopping.signal, listen });
      const { preview, report } = result;
      if (preview) note({ status: "done", preview: preview.id });
      else note({ status: "failed", reason: report.problems[0] ?? null });
      return result;
    } catch (error) {
      if (error instanceof DomainError) note({ status: "failed", reason: { code: error.code, facts: error.facts } });
      else note({ status: "failed", reason: null });
      if (!stopping.signal.aborted) log(`Hämtningen från Kolada: ${wordsOf(error)}`);
      return null;
    }
  };
  const start = (collaboration: string): KoladaFetch => {
    if (latest?.status === "running") return latest;
    const begun: KoladaFetch = {
      id: randomUUID(),
      collaboration,
      startedAt: new Date(clock.now()).toISOString(),
      status: "running",
      answered: 0,
      asked: 0,
      preview: null,
      reason: null,
    };
    latest = begun;
    underWay = run(collaboration);
    return begun;
  };
  const fetchAll = async () => {
    for (const { slug } of await listCollaborations(db)) {
      await underWay;
      if (stopping.signal.aborted) return;
      const { id } = start(slug);
      const result = await underWay;
      const { said, reason } = await commitWhole(db, slug, result);
      if (latest?.id === id) scheduled.set(slug, reason === null ? latest : { ...latest, status: "failed", reason });
      log(said);
    }
  };
  return {
    start,
    latest: () => latest,
    scheduled: () => [...scheduled.values()],
    fetchAll: async () => await actingAs({ person: null, name: by, from: "schema" }, fetchAll),
    stop: async () => {
      stopping.abort();
      await underWay;
    },
  };
}

type Committed = { readonly said: string; readonly reason: KoladaFetch["reason"] };

/** Commits a whole answer without a fault. Says in Swedish what came of it, and why it was not committed although it came. */
async function commitWhole(db: Database, slug: string, result: ImportResult | null): Promise<Committed> {
  const about = `Kolada, ${slug}`;
  if (!result?.preview) {
    return { said: `${about}: ingenting hämtades, och det som finns ligger kvar.`, reason: null };
  }
  const { rejected } = result.report;
  if (rejected > 0) {
    const said = `${about}: ${rejected} utfall avvisades, så ingenting sparades. Hämta på sidan Inläsning.`;
    return { said, reason: { code: "fetch-has-rejected-figures", facts: { rejected } } };
  }
  try {
    const run = await commitImport(db, result.preview.id, { by });
    return { said: run ? `${about}: sparat som inläsning ${run.run}.` : `${about}: inget nytt.`, reason: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = { code: error.code, facts: error.facts };
    return { said: `${about}: ${wordsOf(error)}, så ingenting sparades.`, reason };
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.facts)}`;
  return JSON.stringify(faultOf(error));
}
