import {
  type Database,
  findCollaboration,
  listMemberships,
  recordMembership,
  saveExamplePersons,
} from "@foljsam/database";
import { collaborationRoles, roles } from "@foljsam/domain";
import { join } from "node:path";
import { z } from "zod";
import { areaCode, entry, isoDate, parseEntries, slug, text } from "../collaboration/entries.ts";
import { readYamlFile } from "../collaboration/yaml-file.ts";

const personsFile = entry({
  collaboration: slug,
  persons: z.array(
    entry({
      name: text,
      email: z.string().regex(/^[a-z0-9.-]+@[a-z.-]+\.example$/, "en adress som slutar på .example"),
      role: z.enum(roles),
      group: slug.optional(),
      principal: areaCode.optional(),
      from: isoDate,
      until: isoDate.optional(),
    }),
  ),
});

/**
 * Loads the invented persons (exempelpersoner) of `persons.yaml` in a folder, each with the role it is there to show; those that are
 * there already are left as they are. Gives back how many there are. Throws CollaborationFileError for a file that is wrong.
 */
export async function loadExamplePersons(db: Database, dir: string): Promise<number> {
  const file = await readYamlFile(join(dir, "persons.yaml"));
  const entries = parseEntries(file, personsFile);
  const collaboration = await findCollaboration(db, entries.collaboration);
  if (!collaboration) throw file.fault(["collaboration"], "en samverkan som finns");
  const groups = new Set(collaboration.groups.map((group) => group.slug));
  entries.persons.forEach(({ role, group }, index) => {
    const ofAll = collaborationRoles.some((each) => each === role);
    if (ofAll ? group !== undefined : !groups.has(group ?? ""))
      throw file.fault(["persons", index, "group"], ofAll ? "ingen grupp" : "en grupp som finns");
  });
  const ids = await saveExamplePersons(db, entries.persons);
  for (const { email, role, group = null, principal = null, from, until = null } of entries.persons) {
    const person = ids.get(email);
    if (person === undefined || (await listMemberships(db, { person })).length > 0) continue;
    await recordMembership(db, { person, collaboration: collaboration.slug, group, role, principal, from, until });
  }
  return ids.size;
}
