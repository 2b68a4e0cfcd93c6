import { progressStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const decisionSchema = z
  .object({
    kind: z.enum(["judgement", "baseline", "meeting"]).openapi({
      description:
        "An adopted judgement, or its withdrawal; a round of baselines; or a decision taken down at a meeting.",
    }),
    on: z.string().openapi({ format: "date" }),
    by: z.string().openapi({ description: "Who decided." }),
    goal: z.string(),
    goalNumber: z.int(),
    goalTitle: z.string(),
    status: z.enum(progressStatuses).nullable().openapi({ description: "The status adopted; null for all else." }),
    area: z.string().nullable().openapi({ description: "Area code of an adopted judgement." }),
    areas: z.int().nullable().openapi({ description: "For how many areas a round of baselines was decided." }),
    text: z.string().nullable().openapi({ description: "The reason of a judgement, or the words of a meeting." }),
    note: z.int().nullable(),
  })
  .openapi("Decision");

export const decisionsSchema = z
  .object({ decisions: z.array(decisionSchema).readonly().openapi({ description: "The latest first." }) })
  .openapi("Decisions");

export type DecisionJson = z.infer<typeof decisionSchema>;
