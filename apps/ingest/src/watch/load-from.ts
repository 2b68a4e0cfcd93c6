import { basename } from "node:path";
import { DomainError } from "@foljsam/domain";
import { errorSentence } from "@foljsam/swedish";
import type { IngestCommand } from "../command-line.ts";
import { ingestFile } from "../ingest-file.ts";
import { jsonAnswer, jsonFailure } from "../json-answer.ts";
import { loadingAs } from "../loading-as.ts";
import { type IngestSurroundings, withDatabase } from "../surroundings.ts";
import { textAnswer } from "../text-answer.ts";

/** What became of a file in the folder: loaded, set aside, or left where it is since it changed or is gone. */
export type Loaded = {
  readonly fate: "loaded" | "set-aside" | "left";
  /** What the command line would have said, for the report beside the file. */
  readonly report: readonly string[];
  /** What to print. */
  readonly said: readonly string[];
};

/** Loads files one by one; opens the database for as long as `work` goes on. */
export type Loader = (work: (load: (path: string) => Promise<Loaded>) => Promise<void>) => Promise<void>;

/** The loader of a watched folder: files are read as the command says. */
export function loadFrom(command: IngestCommand, surroundings: IngestSurroundings): Loader {
  return async (work) =>
    await withDatabase(surroundings, (db) =>
      loadingAs(db, command, { from: "bevakad mapp", now: surroundings.clock.now() }, (by) =>
        work(async (path) => {
          const name = basename(path);
          try {
            const answer = await ingestFile(db, path, command, { by });
            if (!answer) return { fate: "left", report: [], said: [] };
            const named = { ...answer, path: name };
            const report = textAnswer(named, command);
            const fate = answer.outcome === "not-loaded" ? "set-aside" : "loaded";
            return { fate, report, said: command.json ? [jsonAnswer(named)] : report };
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            const sentence = errorSentence(error.code, error.facts);
            const report = [name, `  ${sentence}`];
            const fate = error.code === "file-changed" ? "left" : "set-aside";
            return { fate, report, said: command.json ? [jsonFailure(name, error.code, sentence)] : report };
          }
        }),
      ),
    );
}
