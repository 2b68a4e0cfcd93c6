import { lstat, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { IngestSurroundings } from "../surroundings.ts";
import type { ExitCode } from "../tell.ts";
import { hangBell } from "./bell.ts";
import type { Loaded, Loader } from "./load-from.ts";
import { putAway } from "./put-away.ts";
import { isFinishedName, isSame, type SeenFile, Settling } from "./settling.ts";

type Surroundings = Pick<IngestSurroundings, "out" | "err" | "clock" | "stop">;

/** Folders that loaded and refused files are moved to. */
const places = { loaded: "inlasta", "set-aside": "avvisade" } as const;

/** Milliseconds that a file must lie unchanged, and between two looks at most when nothing is heard. */
const settled = 3_000;
const rescan = 30_000;

/**
 * Watches a folder (bevakad mapp) until told to stop: each file that has stopped growing is loaded and moved to `inlasta`, or set
 * aside in `avvisade`, with a report beside it. What cannot be done now, for the database or the disk, is left and tried again.
 */
export async function watchFolder(folder: string, loader: Loader, surroundings: Surroundings): Promise<ExitCode> {
  const { out, err, clock } = surroundings;
  try {
    await readdir(folder);
    for (const place of Object.values(places)) await mkdir(join(folder, place), { recursive: true });
  } catch (error) {
    err(`Mappen ${folder} går inte att bevaka: ${reasonOf(error)}`);
    return 2;
  }
  const stop = surroundings.stop();
  const bell = hangBell(folder);
  const settling = new Settling(settled);
  out(`Bevakar ${folder}. Avsluta med Ctrl-C.`);
  try {
    while (!stop.aborted) {
      const ready = settling.look(await filesIn(folder, err), clock.now());
      if (ready.length > 0) await takeIn(folder, ready, { loader, settling, surroundings, stop });
      if (!stop.aborted) await clock.wait(settled, stop);
      if (!stop.aborted && !settling.isWaiting(clock.now())) await bell.listen(rescan, clock, stop);
    }
  } finally {
    bell.close();
  }
  return 0;
}

async function filesIn(folder: string, err: (line: string) => void): Promise<readonly SeenFile[]> {
  try {
    const names = (await readdir(folder)).filter(isFinishedName);
    const seen = await Promise.all(names.map((name) => seenFile(folder, name)));
    return seen.filter((file) => file !== null);
  } catch (error) {
    err(`Mappen ${folder} går inte att läsa just nu: ${reasonOf(error)}`);
    return [];
  }
}

/** A regular file; a link or a folder is none of ours. */
async function seenFile(folder: string, name: string): Promise<SeenFile | null> {
  const file = await lstat(join(folder, name)).catch(() => null);
  return file?.isFile() ? { name, ino: file.ino, size: file.size, mtimeMs: file.mtimeMs } : null;
}

type Taking = {
  readonly loader: Loader;
  readonly settling: Settling;
  readonly surroundings: Surroundings;
  readonly stop: AbortSignal;
};

async function takeIn(folder: string, ready: readonly SeenFile[], taking: Taking): Promise<void> {
  const { loader, settling, surroundings, stop } = taking;
  const { clock, err } = surroundings;
  let begun: SeenFile | null = null;
  try {
    await loader(async (load) => {
      for (const file of ready) {
        if (stop.aborted) return;
        begun = file;
        await finish(folder, file, await load(join(folder, file.name)), taking);
      }
    });
  } catch (error) {
    err(`Inläsningen går inte just nu och görs om: ${reasonOf(error)}`);
    // One file's trouble is not to hold up the others.
    for (const file of begun ? [begun] : ready) settling.leave(file, rescan, clock.now());
  }
}

async function finish(folder: string, file: SeenFile, loaded: Loaded, taking: Taking): Promise<void> {
  const { settling, surroundings } = taking;
  const { out, err, clock } = surroundings;
  for (const line of loaded.said) out(line);
  if (loaded.fate === "left") return settling.leave(file, settled, clock.now());
  const now = await seenFile(folder, file.name);
  if (now !== null && !isSame(now, file)) {
    err(`${file.name} byttes ut medan den lästes in. Den som ligger där nu läses för sig.`);
    return settling.leave(file, settled, clock.now());
  }
  try {
    const report = `${loaded.report.join("\n")}\n`;
    await putAway(folder, file.name, join(folder, places[loaded.fate]), report);
  } catch (error) {
    // It is dealt with: reading it again would only say the same.
    settling.leave(file, Number.POSITIVE_INFINITY, clock.now());
    err(`${file.name} går inte att flytta: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
