import { z } from "zod";
import { methodNames, units, usualThreshold } from "@foljsam/domain";
import { areaCode, entry, indicatorId, isoDate, slug, text, wholeNumber, year } from "./entries.ts";

/** collaboration.yaml: who has agreed, when, and for which years. */
export const collaborationFile = entry({
  slug,
  name: text,
  adoptedBy: text,
  adoptedOn: isoDate,
  period: entry({ first: year, last: year }),
  mainArea: areaCode,
  method: z.enum(methodNames).default("linear-pace"),
  smallCellsBelow: wholeNumber(0, 1000, "ett antal personer från 0, som inte döljer något, till 1 000").default(
    usualThreshold,
  ),
  standIns: z.array(entry({ area: areaCode, use: areaCode, label: text })).default([]),
  principals: z.array(entry({ area: areaCode, name: text, side: z.enum(["region", "municipality"]) })).min(1),
});

const levelNames = ["strategic", "tactical", "operational", "central", "sub-regional", "local"] as const;
const range = z.tuple([z.int().min(0), z.int().min(0)], { error: "två hela tal, som [8, 10]" });

/** groups.yaml: the levels with their horizons, and every group with its seats. */
export const groupsFile = entry({
  levels: z.partialRecord(z.enum(levelNames), entry({ horizonYears: range })),
  groups: z.array(
    entry({
      slug,
      name: text,
      shortName: text.optional(),
      level: z.enum(levelNames),
      reportsTo: slug.optional(),
      meetingsPerYear: range.optional(),
      mandate: text.optional(),
      reportsAnnually: z.boolean().default(false),
      seats: z.array(
        entry({
          role: text,
          organisation: text,
          count: wholeNumber(1, 100, "ett antal platser mellan 1 och 100"),
          principal: areaCode.optional(),
          votes: z.boolean().default(true),
        }),
      ),
    }),
  ),
});

const unit = z.enum(units.filter((name) => name !== "unknown"));
const amount = z
  .number({ error: "ett tal större än noll, med decimalpunkt" })
  .positive("ett tal större än noll, med decimalpunkt");

/** goals.yaml: the goal areas and the goals in the order of the agreement. */
export const goalsFile = entry({
  targetYear: year,
  goalAreas: z.array(entry({ slug, number: z.int().min(1), title: text, principles: z.array(text).default([]) })),
  goals: z.array(
    entry({
      number: z.int().min(1),
      goalArea: slug,
      section: text.optional(),
      title: text,
      wording: text,
      kind: z.enum(["change", "level", "direction", "gap", "composite", "self-assessment"]),
      combine: z.enum(["all", "mean"]).default("all"),
      targetYear: year.optional(),
      method: z.enum(methodNames).optional(),
      group: slug,
      parts: z.array(
        entry({
          key: slug,
          title: text.optional(),
          indicator: indicatorId.optional(),
          inverted: z.boolean().optional(),
          gap: z.tuple([indicatorId, indicatorId], { error: "två nyckeltal, som [N00925, N00923]" }).optional(),
          genderGap: indicatorId.optional(),
          spread: indicatorId.optional(),
          direction: z.enum(["increase", "decrease"]),
          change: entry({
            amount,
            unit,
            atLeast: z.boolean(),
            inIndicatorUnit: entry({ amount, unit }).optional(),
          }).optional(),
          level: entry({
            value: z.number({ error: "ett tal, med decimalpunkt" }),
            unit,
            everyYearFrom: year.optional(),
          }).optional(),
        }),
      ),
      note: text.optional(),
    }),
  ),
});

/** indicators.yaml: what is known of every indicator. */
export const indicatorsFile = entry({
  indicators: z.array(
    entry({
      id: indicatorId,
      title: text,
      aliases: z.array(text).default([]),
      unit,
      decimals: wholeNumber(0, 6, "ett antal decimaler mellan 0 och 6"),
      polarity: z.enum(["higher", "lower", "none"]),
      byGender: z.boolean(),
      publishedFor: z.enum(["municipalities", "regions", "both"]),
      pooledYears: wholeNumber(1, 20, "ett antal år mellan 1 och 20").default(1),
      closedAfter: year.optional(),
      successor: indicatorId.optional(),
      breaks: z.array(entry({ year, reason: text })).default([]),
      source: text.optional(),
    }),
  ),
});

/** annual-cycle.yaml: what is done every year, by whom and when. */
export const annualCycleFile = entry({
  rules: z.array(
    entry({
      event: z.enum(["annual-report", "goal-review", "operational-plan", "action-plan", "own-annual-report"]),
      title: text,
      groups: z.array(slug).min(1),
      month: wholeNumber(1, 12, "en månad mellan 1 och 12"),
      day: wholeNumber(1, 31, "en dag mellan 1 och 31"),
      yearOffset: wholeNumber(0, 1, "0 (samma år) eller 1 (året efter)"),
      proposed: z.boolean(),
    }),
  ),
});

export type CollaborationEntries = z.infer<typeof collaborationFile>;
export type GroupEntries = z.infer<typeof groupsFile>;
export type GoalEntries = z.infer<typeof goalsFile>;
