import { basename } from "node:path";
import { type Database, listAreas, openDatabase } from "@foljsam/database";
import { DomainError } from "@foljsam/domain";
import { prepareDatabase } from "@foljsam/intake";
import { errorSentence } from "@foljsam/swedish";
import { type IngestCommand, readCommandLine } from "./command-line.ts";
import { help } from "./help.ts";
import { ingestFile, type Outcome } from "./ingest-file.ts";
import { jsonAnswer, jsonFailure } from "./json-answer.ts";
import { progressBar, type Terminal } from "./progress-bar.ts";
import { textAnswer } from "./text-answer.ts";

/** What the command line needs from outside: where to write, where the database and the product's own data are. */
export type IngestSurroundings = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly terminal: Terminal;
  readonly databaseUrl?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly dataFiles: string;
};

type ExitCode = 0 | 1 | 2;

const exitCodeOf: Readonly<Record<Outcome, ExitCode>> = { loaded: 0, "loaded-in-part": 1, "not-loaded": 2 };

/** Runs `npm run ingest -- …` and returns its exit code: 0 all loaded, 1 loaded with rejected rows, 2 not loaded. */
export async function ingest(args: readonly string[], surroundings: IngestSurroundings): Promise<ExitCode> {
  const line = readCommandLine(args);
  if (line.kind === "help") {
    surroundings.out(help);
    return 0;
  }
  if (line.kind === "mistake") {
    surroundings.err(`${line.message} Se npm run ingest -- --help.`);
    return 2;
  }
  const { databaseUrl, dataDir } = surroundings;
  const database = await openDatabase({ url: databaseUrl, dataDir });
  try {
    const untouched = (await listAreas(database.db)).length === 0;
    if (untouched) await prepareDatabase(database.db, surroundings.dataFiles);
    let code: ExitCode = 0;
    for (const path of line.command.files) {
      const one = await answerFile(database.db, path, line.command, surroundings);
      if (one > code) code = one;
    }
    return code;
  } finally {
    await database.close();
  }
}

async function answerFile(
  db: Database,
  path: string,
  command: IngestCommand,
  { out, err, terminal }: IngestSurroundings,
): Promise<ExitCode> {
  const refuse = (code: string, message: string): ExitCode => {
    if (command.json) out(jsonFailure(path, code, message));
    else err(`${path}: ${message}`);
    return 2;
  };
  const bar = progressBar(terminal, basename(path));
  try {
    const answer = await ingestFile(db, path, command, bar.listen);
    bar.clear();
    if (!answer) return refuse("file-missing", "Filen finns inte.");
    if (command.json) out(jsonAnswer(answer));
    else for (const line of textAnswer(answer, command)) out(line);
    return exitCodeOf[answer.outcome];
  } catch (error) {
    bar.clear();
    if (error instanceof DomainError) return refuse(error.code, errorSentence(error.code, error.facts));
    throw error;
  }
}
