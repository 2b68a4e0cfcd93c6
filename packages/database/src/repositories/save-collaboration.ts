import type { Collaboration } from "@foljsam/domain";
import { eq } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { cycleRules } from "../schema/annual-cycle.ts";
import { areas } from "../schema/areas.ts";
import { collaborationIndicators, collaborations, standIns } from "../schema/collaborations.ts";
import { principals } from "../schema/principals.ts";
import { saveGroups } from "./groups.ts";
import { saveIndicators } from "./indicators.ts";
import { replaceRows } from "./replace-rows.ts";
import { saveGoalAreas, saveGoals } from "./save-goals.ts";

/**
 * Saves a collaboration (samverkan) whole. Doing it again changes nothing; groups, goal areas and goals that are no longer named are
 * withdrawn, and indicators stay. Errors: area-, group-, goal-area- and indicator-not-found.
 */
export async function saveCollaboration(db: Database, collaboration: Collaboration): Promise<void> {
  await withTransaction(db, async (tx) => {
    const { slug, name, adoptedBy, adoptedOn, firstYear, lastYear, mainArea, method, smallCellsBelow } = collaboration;
    const [saved] = await tx
      .insert(collaborations)
      .values({ slug, name, adoptedBy, adoptedOn, firstYear, lastYear, mainArea, method, smallCellsBelow })
      .onConflictDoUpdate({ target: collaborations.slug, set: incoming(collaborations, ["slug"]) })
      .returning({ key: collaborations.id });
    const key = saved?.key as number;

    const indicators = await saveIndicators(tx, collaboration.indicators);
    const groups = await saveGroups(tx, key, collaboration.groups);
    const goalAreas = await saveGoalAreas(tx, key, collaboration.goalAreas);
    await saveGoals(tx, key, collaboration.goals, { groups, goalAreas, indicators });
    await saveLists(tx, key, collaboration, indicators);
  });
}

async function saveLists(
  tx: Database,
  key: number,
  collaboration: Collaboration,
  indicators: ReadonlyMap<string, number>,
): Promise<void> {
  const numbered = <Row>(rows: readonly Row[]) =>
    rows.map((row, position) => ({ collaboration: key, position, ...row }));

  await replaceRows(tx, principals, eq(principals.collaboration, key), numbered(collaboration.principals));

  const means = collaboration.standIns.map(({ use, label }) => ({ code: use, name: label, kind: "group" as const }));
  if (means.length > 0) await tx.insert(areas).values(means).onConflictDoNothing();
  await replaceRows(tx, standIns, eq(standIns.collaboration, key), numbered(collaboration.standIns));

  const rules = collaboration.annualCycle.map(({ groups, ...rule }) => ({ ...rule, groups: [...groups] }));
  await replaceRows(tx, cycleRules, eq(cycleRules.collaboration, key), numbered(rules));

  const named = collaboration.indicators.map(({ id }) => ({ indicator: indicators.get(id) as number }));
  await replaceRows(tx, collaborationIndicators, eq(collaborationIndicators.collaboration, key), numbered(named));
}
