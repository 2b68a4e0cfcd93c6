import { join } from "node:path";
import type { Collaboration, Goal, GoalArea, Group, Indicator } from "@foljsam/domain";
import { parseEntries } from "./entries.ts";
import { goalsFile } from "./file-schemas.ts";
import type { GoalEntries } from "./file-schemas.ts";
import { readPart } from "./read-part.ts";
import { readYamlFile } from "./yaml-file.ts";
import type { YamlFile } from "./yaml-file.ts";

type Surroundings = {
  readonly slug: string;
  readonly groups: readonly Group[];
  readonly indicators: readonly Indicator[];
};

/** Reads and checks goals.yaml against the groups and indicators it speaks of. */
export async function readGoals(
  dir: string,
  around: Surroundings,
): Promise<Pick<Collaboration, "goalAreas" | "goals">> {
  const file = await readYamlFile(join(dir, "goals.yaml"));
  const entries = parseEntries(file, goalsFile);
  checkGoalAreas(file, entries.goalAreas);
  const groupSlugs = around.groups.map((group) => group.slug);
  const areaSlugs = entries.goalAreas.map((area) => area.slug);

  const goals = entries.goals.map((goal, index): Goal => {
    const at = (...path: (string | number)[]) => ["goals", index, ...path];
    if (goal.number !== index + 1) throw file.fault(at("number"), `${index + 1}: målen numreras 1, 2, 3 … i ordning`);
    if (!areaSlugs.includes(goal.goalArea))
      throw file.fault(at("goalArea"), `något av målområdena ${areaSlugs.join(", ")}`);
    if (!groupSlugs.includes(goal.group)) throw file.fault(at("group"), `någon av grupperna ${groupSlugs.join(", ")}`);
    const parts = goal.parts.map((part, nth) => {
      if (goal.parts.findIndex((other) => other.key === part.key) < nth)
        throw file.fault(at("parts", nth, "key"), "ett namn som ingen annan del av målet har");
      return readPart(file, at("parts", nth), part, around.indicators);
    });
    checkKind(file, at("kind"), goal);
    return {
      id: `${around.slug}-${goal.number}`,
      number: goal.number,
      goalArea: goal.goalArea,
      section: goal.section ?? null,
      title: goal.title,
      wording: goal.wording,
      kind: goal.kind,
      parts,
      combine: goal.combine,
      targetYear: goal.targetYear ?? entries.targetYear,
      method: goal.method ?? null,
      group: goal.group,
      note: goal.note ?? null,
    };
  });
  return { goalAreas: entries.goalAreas, goals };
}

function checkGoalAreas(file: YamlFile, areas: readonly GoalArea[]): void {
  areas.forEach((area, index) => {
    if (area.number !== index + 1)
      throw file.fault(["goalAreas", index, "number"], `${index + 1}: målområdena numreras 1, 2, 3 … i ordning`);
    if (areas.findIndex((other) => other.slug === area.slug) < index)
      throw file.fault(["goalAreas", index, "slug"], "ett kortnamn som inget annat målområde har");
  });
}

type GoalEntry = GoalEntries["goals"][number];
type PartEntry = GoalEntry["parts"][number];

const isGap = (part: PartEntry) => [part.gap, part.genderGap, part.spread].some((given) => given !== undefined);

const partsOfKind: Readonly<Record<Goal["kind"], { fits: (parts: readonly PartEntry[]) => boolean; means: string }>> = {
  change: {
    fits: (parts) => parts.length === 1 && parts.every((part) => part.change && !isGap(part)),
    means: "en del med nyckeltal och change",
  },
  level: {
    fits: (parts) => parts.length === 1 && parts.every((part) => part.level && !isGap(part)),
    means: "en del med nyckeltal och level",
  },
  direction: {
    fits: (parts) => parts.length === 1 && parts.every((part) => !part.change && !part.level && !isGap(part)),
    means: "en del med nyckeltal utan change och level",
  },
  gap: { fits: (parts) => parts.length === 1 && parts.every(isGap), means: "en del med gap, genderGap eller spread" },
  composite: { fits: (parts) => parts.length > 1, means: "minst två delar" },
  "self-assessment": { fits: (parts) => parts.length === 0, means: "inga delar" },
};

function checkKind(file: YamlFile, path: readonly (string | number)[], goal: GoalEntry): void {
  if (partsOfKind[goal.kind].fits(goal.parts)) return;
  const fitting = Object.entries(partsOfKind).filter(([, { fits }]) => fits(goal.parts));
  const expected =
    fitting.map(([kind, { means }]) => `${kind} (${means})`).join(" eller ") || "en sort som passar målets delar";
  throw file.fault(path, expected);
}
