import { annualReportStatuses } from "@foljsam/domain";
import { z } from "zod";
import { areaCode, entry, isoDate, parseEntries, slug, text, wholeNumber, year } from "../collaboration/entries.ts";
import { readYamlFile } from "../collaboration/yaml-file.ts";

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

/** Example decisions on baselines (baslinjer): which year counts for which part of a goal, and where. */
export type BaselineEntries = z.infer<typeof baselinesFile>;

/** Example states of annual reports (årsrapporter). */
export type AnnualReportEntries = z.infer<typeof annualReportsFile>;

/** Reads baselines.yaml. Throws CollaborationFileError for the first thing that is wrong. */
export async function readBaselineEntries(path: string): Promise<BaselineEntries> {
  return parseEntries(await readYamlFile(path), baselinesFile);
}

/** Reads annual-reports.yaml. Throws CollaborationFileError for the first thing that is wrong. */
export async function readAnnualReportEntries(path: string): Promise<AnnualReportEntries> {
  return parseEntries(await readYamlFile(path), annualReportsFile);
}
