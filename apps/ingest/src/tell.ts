import { DomainError } from "@foljsam/domain";
import { errorSentence } from "@foljsam/swedish";
import type { IngestCommand } from "./command-line.ts";
import type { IngestAnswer, Outcome } from "./ingest-file.ts";
import { jsonAnswer, jsonFailure } from "./json-answer.ts";
import type { IngestSurroundings } from "./surroundings.ts";
import { textAnswer } from "./text-answer.ts";

/** 0 all loaded, 1 loaded with rejected rows, 2 not loaded. */
export type ExitCode = 0 | 1 | 2;

type Told = Pick<IngestSurroundings, "out" | "err">;

const exitCodeOf: Readonly<Record<Outcome, ExitCode>> = { loaded: 0, "loaded-in-part": 1, "not-loaded": 2 };

/** Tells how it went, in words or as JSON. */
export function tell(answer: IngestAnswer, command: IngestCommand, { out }: Told): ExitCode {
  if (command.json) out(jsonAnswer(answer));
  else for (const line of textAnswer(answer, command)) out(line);
  return exitCodeOf[answer.outcome];
}

/** Tells that nothing came of it, and why. */
export function refuse(path: string, code: string, message: string, command: IngestCommand, told: Told): ExitCode {
  if (command.json) told.out(jsonFailure(path, code, message));
  else told.err(`${path}: ${message}`);
  return 2;
}

/** Tells an error that the user can do something about; throws any other. */
export function refuseFor(error: unknown, path: string, command: IngestCommand, told: Told): ExitCode {
  if (!(error instanceof DomainError)) throw error;
  return refuse(path, error.code, errorSentence(error.code, error.facts), command, told);
}

/** The worse of two exit codes. */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
