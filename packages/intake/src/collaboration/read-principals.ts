import { join } from "node:path";
import { parseEntries } from "./entries.ts";
import { collaborationFile } from "./file-schemas.ts";
import type { CollaborationEntries } from "./file-schemas.ts";
import { readYamlFile } from "./yaml-file.ts";

/** Reads and checks collaboration.yaml. */
export async function readPrincipals(dir: string): Promise<CollaborationEntries> {
  const file = await readYamlFile(join(dir, "collaboration.yaml"));
  const entries = parseEntries(file, collaborationFile);
  const { first, last } = entries.period;
  if (last < first) throw file.fault(["period", "last"], `ett år som inte är före ${first}`);

  const areas = entries.principals.map((principal) => principal.area);
  const oneOfThem = `någon av huvudmännens koder ${areas.join(", ")}`;
  entries.principals.forEach((principal, index) => {
    if (areas.indexOf(principal.area) < index)
      throw file.fault(["principals", index, "area"], "varje huvudman bara en gång");
  });
  if (!areas.includes(entries.mainArea)) throw file.fault(["mainArea"], oneOfThem);
  entries.standIns.forEach((standIn, index) => {
    if (!areas.includes(standIn.area)) throw file.fault(["standIns", index, "area"], oneOfThem);
  });
  return entries;
}
