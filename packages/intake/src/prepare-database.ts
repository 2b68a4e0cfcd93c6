import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, saveAreas, saveCatalogue, saveCollaboration } from "@foljsam/database";
import type { Collaboration } from "@foljsam/domain";
import { readAreas } from "./collaboration/read-areas.ts";

/**
 * Brings the database's areas, collaborations and register of indicators in line with the reviewed files of `dataFolder`, and returns the collaborations.
 * Doing it again changes nothing. Throws CollaborationFileError for a file that is wrong, before anything is saved.
 */
export async function prepareDatabase(db: Database, dataFolder: string): Promise<readonly Collaboration[]> {
  const areas = await readAreas(join(dataFolder, "areas.csv"));
  const folder = join(dataFolder, "collaborations");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  // What reads YAML is a third of the code, and those who only read files never need it.
  const { readCollaboration } = await import("./collaboration/read-collaboration.ts");
  const collaborations = await Promise.all(names.toSorted().map((name) => readCollaboration(join(folder, name))));
  const catalogue = await readFile(join(dataFolder, "indicators.csv"), "utf8");
  await saveAreas(db, areas);
  for (const collaboration of collaborations) await saveCollaboration(db, collaboration);
  await saveCatalogue(db, catalogue);
  return collaborations;
}
