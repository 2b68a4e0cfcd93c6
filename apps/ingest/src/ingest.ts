import { basename } from "node:path";
import type { Database } from "@foljsam/database";
import { type CommandLine, type IngestCommand, readCommandLine } from "./command-line.ts";
import { help } from "./help.ts";
import { ingestFile, type Loading } from "./ingest-file.ts";
import { LoadingRefused, loadingAs } from "./loading-as.ts";
import { progressBar } from "./progress-bar.ts";
import { type IngestSurroundings, withDatabase } from "./surroundings.ts";
import { syncEvery, syncOnce } from "./sync/sync.ts";
import { type ExitCode, refuse, refuseFor, tell, worse } from "./tell.ts";
import { loadFrom } from "./watch/load-from.ts";
import { watchFolder } from "./watch/watch-folder.ts";

/** Runs `npm run ingest -- …` and returns its exit code: 0 all loaded, 1 loaded with rejected rows, 2 not loaded. */
export async function ingest(args: readonly string[], surroundings: IngestSurroundings): Promise<ExitCode> {
  const line = readCommandLine(args);
  try {
    return await follow(line, surroundings);
  } catch (error) {
    if (!(error instanceof LoadingRefused)) throw error;
    surroundings.err(error.message);
    return 2;
  }
}

async function follow(line: CommandLine, surroundings: IngestSurroundings): Promise<ExitCode> {
  switch (line.kind) {
    case "help":
      surroundings.out(help);
      return 0;
    case "mistake":
      surroundings.err(`${line.message} Se npm run ingest -- --help.`);
      return 2;
    case "command":
      return await withDatabase(surroundings, (db) => answerFiles(db, line.command, surroundings));
    case "sync":
      if (line.every === null) return await syncOnce(line.command, surroundings, { from: "kommandorad" });
      await checkLoading(line.command, surroundings);
      return await syncEvery(line.every, line.command, surroundings);
    case "watch":
      await checkLoading(line.command, surroundings);
      return await watchFolder(line.folder, loadFrom(line.command, surroundings), surroundings);
  }
}

/** Refuses before it has begun what is to go on until it is told to stop, where nobody may do it. */
async function checkLoading(command: IngestCommand, surroundings: IngestSurroundings): Promise<void> {
  if (command.as === undefined) return;
  const loading = { from: "kommandorad", now: surroundings.clock.now() } as const;
  await withDatabase(surroundings, (db) => loadingAs(db, command, loading, async () => undefined));
}

async function answerFiles(db: Database, command: IngestCommand, surroundings: IngestSurroundings): Promise<ExitCode> {
  const signal = surroundings.stop();
  const loading = { from: "kommandorad", now: surroundings.clock.now() } as const;
  return await loadingAs(db, command, loading, async (by) => {
    let code: ExitCode = 0;
    for (const path of command.files)
      code = worse(code, await answerFile(db, path, command, surroundings, { by, signal }));
    return code;
  });
}

async function answerFile(
  db: Database,
  path: string,
  command: IngestCommand,
  surroundings: IngestSurroundings,
  { by, signal }: Loading & { readonly signal: AbortSignal },
): Promise<ExitCode> {
  if (signal.aborted) return refuse(path, "cancelled", "Avbrutet innan filen lästes.", command, surroundings);
  const bar = progressBar(surroundings.terminal, basename(path));
  try {
    const answer = await ingestFile(db, path, command, { by, listen: bar.listen, signal });
    bar.clear();
    if (!answer) return refuse(path, "file-missing", "Filen finns inte.", command, surroundings);
    if (signal.aborted) surroundings.err(`${path}: Avbrottet kom när filen redan var klar.`);
    return tell(answer, command, surroundings);
  } catch (error) {
    bar.clear();
    const isStopped = signal.aborted && error === signal.reason;
    if (isStopped) return refuse(path, "cancelled", "Avbrutet. Inget ur filen är sparat.", command, surroundings);
    return refuseFor(error, path, command, surroundings);
  }
}
