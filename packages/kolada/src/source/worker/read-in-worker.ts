import { Worker } from "node:worker_threads";
import { UnreadableFile } from "../unreadable.ts";
import { wholeFile } from "../whole-file.ts";
import { inTurn } from "./in-turn.ts";
import type { WorkerAnswer, WorkerSheets } from "./worker-answer.ts";

/** Time a file may take to read, in seconds: it shall be answered within ten. */
const patience = 7;

const workerMemory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Files that are read whole at once. Each may take a core, and as much memory as its thread is allowed. */
const takeTurn = inTurn(2);

/** How a file is read in a thread: by which script, up to which size in bytes, and what is said of one that breaks it. */
type Reading = {
  readonly script: URL;
  readonly largest: number;
  /** What the script is told beside the bytes. */
  readonly about?: string | undefined;
  readonly broken: UnreadableFile;
  /** Ends the waiting for a turn, and the reading. */
  readonly signal: AbortSignal | undefined;
};

/**
 * Reads a file that must be held whole in a thread of its own, with limits of memory and time: a hostile file can harm nothing but
 * its own reading, and nobody else has to wait. Its bytes are asked for when its turn has come. Throws UnreadableFile.
 */
export async function readInWorker(bytes: AsyncIterable<Uint8Array>, reading: Reading): Promise<WorkerSheets> {
  const answer = await takeTurn(async () => {
    const file = await wholeFile(bytes, reading.largest);
    return await answerOf(file, reading);
  }, reading.signal).catch(async (error: unknown) => {
    await bytes[Symbol.asyncIterator]().return?.();
    throw error;
  });
  if ("refused" in answer) throw new UnreadableFile(answer.refused.code, answer.refused.facts);
  return answer;
}

async function answerOf(file: Uint8Array, { script, about, broken, signal }: Reading): Promise<WorkerAnswer> {
  signal?.throwIfAborted();
  const worker = new Worker(script, {
    workerData: { file, about },
    transferList: [file.buffer as ArrayBuffer],
    resourceLimits: workerMemory,
    execArgv: ["--no-warnings"],
    stdout: true,
    stderr: true,
  });
  const ended = new AbortController();
  try {
    return await new Promise<WorkerAnswer>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new UnreadableFile("took-too-long", { expected: patience })),
        patience * 1_000,
      );
      ended.signal.addEventListener("abort", () => clearTimeout(late));
      signal?.addEventListener("abort", () => reject(signal.reason), { signal: ended.signal });
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(isFull(error) ? new UnreadableFile("too-large") : broken),
      );
      worker.once("exit", () => reject(broken));
    });
  } finally {
    ended.abort();
    // A worker deep in a regular expression takes seconds to stop, which nobody need wait for: it is asked no more.
    void worker.terminate();
  }
}

/** A thread that ran out of memory was given a file too large for it; anything else that ends it is damage. */
function isFull({ code }: NodeJS.ErrnoException): boolean {
  return code === "ERR_WORKER_OUT_OF_MEMORY";
}
