import type { Collaboration } from "@foljsam/domain";
import { readAnnualCycle } from "./read-annual-cycle.ts";
import { readGoals } from "./read-goals.ts";
import { readGroups } from "./read-groups.ts";
import { readIndicators } from "./read-indicators.ts";
import { readPrincipals } from "./read-principals.ts";

/**
 * Reads a collaboration (samverkan) from its folder of YAML files and holds them against each other.
 * Throws CollaborationFileError for the first thing that is wrong.
 */
export async function readCollaboration(dir: string): Promise<Collaboration> {
  const { period, ...collaboration } = await readPrincipals(dir);
  const groups = await readGroups(
    dir,
    collaboration.principals.map((principal) => principal.area),
  );
  const indicators = await readIndicators(dir);
  const { goalAreas, goals } = await readGoals(dir, { slug: collaboration.slug, groups, indicators });
  const annualCycle = await readAnnualCycle(dir, groups);
  return {
    ...collaboration,
    firstYear: period.first,
    lastYear: period.last,
    groups,
    goalAreas,
    goals,
    indicators,
    annualCycle,
  };
}
