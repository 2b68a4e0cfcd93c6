import { type Database, listCollaborations } from "@foljsam/database";
import { formatDateTime } from "@foljsam/swedish";
import type { IngestCommand } from "../command-line.ts";
import { commitResult } from "../ingest-file.ts";
import { type LoadedFrom, loadingAs } from "../loading-as.ts";
import { progressBar } from "../progress-bar.ts";
import { type IngestSurroundings, withDatabase } from "../surroundings.ts";
import { type ExitCode, refuseFor, tell, worse } from "../tell.ts";
import { fetchFromKolada, fetchName } from "./fetch-from-kolada.ts";

/** Fetches what Kolada has for the collaboration of the command, or for every one, and commits it as files are. */
export async function syncOnce(
  command: IngestCommand,
  surroundings: IngestSurroundings,
  { from, stop }: { readonly from: LoadedFrom; readonly stop?: AbortSignal },
): Promise<ExitCode> {
  const fetchAll = async (db: Database, by: string) => {
    const { collaboration } = command.about;
    const slugs = collaboration ? [collaboration] : (await listCollaborations(db)).map(({ slug }) => slug);
    let code: ExitCode = 0;
    for (const slug of slugs) code = worse(code, await syncOne(db, slug, command, surroundings, { by, stop }));
    return code;
  };
  const loading = { from, now: surroundings.clock.now() };
  return await withDatabase(surroundings, (db) => loadingAs(db, command, loading, (by) => fetchAll(db, by)));
}

/** Fetches again and again, until told to stop. What fails is told and tried again the next time. */
export async function syncEvery(
  interval: number,
  command: IngestCommand,
  surroundings: IngestSurroundings,
): Promise<ExitCode> {
  const { clock, err } = surroundings;
  const stop = surroundings.stop();
  while (!stop.aborted) {
    const started = clock.now();
    try {
      await syncOnce(command, surroundings, { from: "schema", stop });
    } catch (error) {
      if (stop.aborted) break;
      err(`Hämtningen gick inte att göra: ${error instanceof Error ? error.message : String(error)}`);
    }
    const next = started + interval;
    err(`Nästa hämtning: ${formatDateTime(new Date(next).toISOString())}. Avsluta med Ctrl-C.`);
    await clock.wait(Math.max(next - clock.now(), 0), stop);
  }
  return 0;
}

async function syncOne(
  db: Database,
  slug: string,
  command: IngestCommand,
  surroundings: IngestSurroundings,
  { by, stop }: { readonly by: string; readonly stop: AbortSignal | undefined },
): Promise<ExitCode> {
  const { clock, fetch, koladaUrl: url, terminal } = surroundings;
  const name = fetchName(clock.now());
  const bar = progressBar(terminal, name);
  try {
    const result = await fetchFromKolada(db, { collaboration: slug, url, fetch, clock, stop, listen: bar.listen });
    bar.clear();
    return tell(await commitResult(db, name, result, command, { by }), command, surroundings);
  } catch (error) {
    bar.clear();
    return refuseFor(error, name, command, surroundings);
  }
}
