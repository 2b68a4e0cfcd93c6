import { open, rename, rm, stat } from "node:fs/promises";
import { join, parse } from "node:path";

/** What stands at the end of a report's name; the file it is about has the same name before that. */
const reportEnding = ".rapport.txt";

/**
 * Moves a file out of the folder into `place`, with a report beside it. Where the name is taken it gets a number, so that nothing is
 * ever overwritten. Returns the name it got.
 */
export async function putAway(folder: string, name: string, place: string, report: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number++) {
    const base = number === 1 ? stem : `${stem} (${number})`;
    const reportPath = join(place, base + reportEnding);
    // Whoever creates the report has the name.
    const handle = await open(reportPath, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw error;
    });
    if (!handle) continue;
    let isMoved = false;
    try {
      if (await exists(join(place, base + ext))) continue;
      await handle.writeFile(report);
      await handle.sync();
      await rename(join(folder, name), join(place, base + ext));
      isMoved = true;
      return base + ext;
    } finally {
      await handle.close();
      if (!isMoved) await rm(reportPath, { force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
