import { join } from "node:path";
import type { Group } from "@foljsam/domain";
import { parseEntries } from "./entries.ts";
import { groupsFile } from "./file-schemas.ts";
import type { GroupEntries } from "./file-schemas.ts";
import { readYamlFile } from "./yaml-file.ts";
import type { YamlFile } from "./yaml-file.ts";

/** Reads and checks groups.yaml; `principals` are the area codes that may fill a seat. */
export async function readGroups(dir: string, principals: readonly string[]): Promise<readonly Group[]> {
  const file = await readYamlFile(join(dir, "groups.yaml"));
  const entries = parseEntries(file, groupsFile);
  checkSlugs(file, entries);
  checkReporting(file, entries);
  entries.groups.forEach((group, index) =>
    group.seats.forEach((seat, seatIndex) => {
      if (seat.principal === undefined || principals.includes(seat.principal)) return;
      throw file.fault(
        ["groups", index, "seats", seatIndex, "principal"],
        `någon av huvudmännen ${principals.join(", ")}`,
      );
    }),
  );
  return entries.groups.map((group, index) => {
    const level = entries.levels[group.level];
    if (!level) throw file.fault(["groups", index, "level"], `en nivå som står under levels`);
    return {
      slug: group.slug,
      name: group.name,
      shortName: group.shortName ?? null,
      level: group.level,
      reportsTo: group.reportsTo ?? null,
      horizonYears: level.horizonYears,
      meetingsPerYear: group.meetingsPerYear ?? null,
      mandate: group.mandate ?? null,
      seats: group.seats.map((seat) => ({ ...seat, principal: seat.principal ?? null })),
      reportsAnnually: group.reportsAnnually,
    };
  });
}

function checkSlugs(file: YamlFile, { groups }: GroupEntries): void {
  groups.forEach((group, index) => {
    if (groups.findIndex((other) => other.slug === group.slug) < index)
      throw file.fault(["groups", index, "slug"], "ett kortnamn som ingen annan grupp har");
  });
}

/** Every way up ends at a group that reports to no one. */
function checkReporting(file: YamlFile, { groups }: GroupEntries): void {
  const above = new Map(groups.map((group) => [group.slug, group.reportsTo]));
  groups.forEach((group, index) => {
    const passed = new Set([group.slug]);
    for (let slug = group.reportsTo; slug !== undefined; slug = above.get(slug)) {
      const path = ["groups", index, "reportsTo"];
      if (!above.has(slug))
        throw file.fault(path, `någon av grupperna ${[...above.keys()].join(", ")}`, JSON.stringify(slug));
      if (passed.has(slug))
        throw file.fault(path, "en väg uppåt som tar slut", `en slinga: ${[...passed, slug].join(" → ")}`);
      passed.add(slug);
    }
  });
}
