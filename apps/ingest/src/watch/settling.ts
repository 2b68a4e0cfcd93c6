/** A file as it was seen in the folder. */
export type SeenFile = {
  readonly name: string;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
};

type Sighting = SeenFile & { readonly since: number; notBefore: number };

/** Names that programs give to what they have not finished writing, and to what they keep beside it. */
const unfinished = /^[.~]|[~#]$|\.(tmp|temp|part|partial|filepart|crdownload|download|swp|lock|lck)$|\.rapport\.txt$/i;

/** Whether a name can be that of a finished file. */
export function isFinishedName(name: string): boolean {
  return !unfinished.test(name);
}

/** Whether a file is still the one that was seen, with nothing written in it since. */
export function isSame(file: SeenFile, seen: SeenFile): boolean {
  return file.ino === seen.ino && file.size === seen.size && file.mtimeMs === seen.mtimeMs;
}

/** Keeps watch over which files have stopped growing: the same size and time of change for a while. */
export class Settling {
  readonly #while: number;
  readonly #sightings = new Map<string, Sighting>();

  constructor(milliseconds: number) {
    this.#while = milliseconds;
  }

  /** The files, by name, that may be read now. */
  look(files: readonly SeenFile[], now: number): readonly SeenFile[] {
    const here = new Set(files.map(({ name }) => name));
    for (const name of this.#sightings.keys()) if (!here.has(name)) this.#sightings.delete(name);
    return files.filter((file) => this.#isSettled(file, now)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Lets a file lie for so long, or until it changes. */
  leave({ name }: SeenFile, milliseconds: number, now: number): void {
    const sighting = this.#sightings.get(name);
    if (sighting) sighting.notBefore = now + milliseconds;
  }

  /** Whether some file may still be growing. */
  isWaiting(now: number): boolean {
    return [...this.#sightings.values()].some(({ notBefore }) => notBefore <= now);
  }

  #isSettled(file: SeenFile, now: number): boolean {
    const earlier = this.#sightings.get(file.name);
    if (!earlier || !isSame(file, earlier)) {
      this.#sightings.set(file.name, { ...file, since: now, notBefore: now });
      return false;
    }
    return now - earlier.since >= this.#while && now >= earlier.notBefore;
  }
}
