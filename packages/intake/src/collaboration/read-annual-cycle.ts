import { join } from "node:path";
import type { CycleRule, Group } from "@foljsam/domain";
import { parseEntries } from "./entries.ts";
import { annualCycleFile } from "./file-schemas.ts";
import { readYamlFile } from "./yaml-file.ts";

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads and checks annual-cycle.yaml: dates exist every year, and every group that reports annually has a date to do it by. */
export async function readAnnualCycle(dir: string, groups: readonly Group[]): Promise<readonly CycleRule[]> {
  const file = await readYamlFile(join(dir, "annual-cycle.yaml"));
  const { rules } = parseEntries(file, annualCycleFile);
  const slugs = groups.map((group) => group.slug);

  rules.forEach((rule, index) => {
    const days = daysInMonth[rule.month - 1] ?? 31;
    if (rule.day > days) throw file.fault(["rules", index, "day"], `en dag mellan 1 och ${days}, som finns varje år`);
    rule.groups.forEach((group, nth) => {
      if (!slugs.includes(group))
        throw file.fault(["rules", index, "groups", nth], `någon av grupperna ${slugs.join(", ")}`);
    });
  });

  for (const group of groups.filter((each) => each.reportsAnnually)) {
    if (!rules.some((rule) => rule.event.endsWith("annual-report") && rule.groups.includes(group.slug)))
      throw file.fault(["rules"], `ett datum för årsrapporten från ${group.slug}, som lämnar en varje år`, "inget");
  }
  return rules;
}
