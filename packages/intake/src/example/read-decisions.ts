import { annualReportStatuses } from "@foljsam/domain";
import type { Collaboration } from "@foljsam/domain";
import { z } from "zod";
import { areaCode, entry, isoDate, parseEntries, slug, text, wholeNumber, year } from "../collaboration/entries.ts";
import { readYamlFile } from "../collaboration/yaml-file.ts";
import type { YamlFile } from "../collaboration/yaml-file.ts";

const baselinesFile = entry({
  collaboration: slug,
  decidedOn: isoDate,
  decidedBy: text,
  baselines: z.array(
    entry({
      goal: wholeNumber(1, 999, "ett måls nummer"),
      part: slug,
      year,
      areas: z.array(areaCode).min(1).optional(),
      source: text,
    }),
  ),
});

const annualReportsFile = entry({
  collaboration: slug,
  annualReports: z.array(entry({ group: slug, year, status: z.enum(annualReportStatuses) })),
});

/** Finds a collaboration by its slug. */
export type FindCollaboration = (slug: string) => Promise<Collaboration | undefined>;

/** Decisions on baselines (baslinjer): which year counts for which part of a goal, and where; everywhere without `areas`. */
export type BaselineEntries = Omit<z.infer<typeof baselinesFile>, "collaboration"> & {
  readonly collaboration: Collaboration;
};

/** States of annual reports (årsrapporter). */
export type AnnualReportEntries = Omit<z.infer<typeof annualReportsFile>, "collaboration"> & {
  readonly collaboration: Collaboration;
};

/** Reads baselines.yaml. Throws CollaborationFileError for the first thing that is wrong or that the collaboration does not have. */
export async function readBaselineEntries(path: string, find: FindCollaboration): Promise<BaselineEntries> {
  const file = await readYamlFile(path);
  const entries = parseEntries(file, baselinesFile);
  const collaboration = await collaborationOf(file, entries.collaboration, find);
  const codes = collaboration.principals.map((principal) => principal.area);
  entries.baselines.forEach(({ goal: number, part, areas = [] }, index) => {
    const at = (...path: (string | number)[]) => ["baselines", index, ...path];
    const goal = collaboration.goals.find((each) => each.number === number);
    if (!goal) throw file.fault(at("goal"), `ett mål mellan 1 och ${collaboration.goals.length}`);
    const keys = goal.parts.map((each) => each.key);
    if (!keys.includes(part)) throw file.fault(at("part"), `någon av delarna ${keys.join(", ")}`);
    areas.forEach((area, nth) => {
      if (!codes.includes(area)) throw file.fault(at("areas", nth), `någon av huvudmännens koder ${codes.join(", ")}`);
    });
  });
  return { ...entries, collaboration };
}

/** Reads annual-reports.yaml. Throws CollaborationFileError for the first thing that is wrong or a group that does not report. */
export async function readAnnualReportEntries(path: string, find: FindCollaboration): Promise<AnnualReportEntries> {
  const file = await readYamlFile(path);
  const entries = parseEntries(file, annualReportsFile);
  const collaboration = await collaborationOf(file, entries.collaboration, find);
  const reporting = collaboration.groups.filter((group) => group.reportsAnnually).map((group) => group.slug);
  entries.annualReports.forEach(({ group }, index) => {
    if (!reporting.includes(group))
      throw file.fault(["annualReports", index, "group"], `en grupp som lämnar årsrapport: ${reporting.join(", ")}`);
  });
  return { ...entries, collaboration };
}

async function collaborationOf(file: YamlFile, name: string, find: FindCollaboration): Promise<Collaboration> {
  const collaboration = await find(name);
  if (!collaboration) throw file.fault(["collaboration"], "en samverkan som finns");
  return collaboration;
}
