import { genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { goalProgressSchema } from "./progress.ts";

const pastJudgementSchema = z
  .object({
    at: z.string().openapi({
      format: "date-time",
      description: "From when it was so. As `asOf` of progress it gives the judgement again.",
    }),
    cause: z.object({
      kind: z
        .enum(["load", "undo", "baseline", "adoption", "withdrawal"])
        .openapi({ description: "What came then: figures, figures taken back, or a decision." }),
      run: z.int().nullable().openapi({ description: "The import run, where it was one." }),
      by: z.string().nullable().openapi({ description: "Who had decided, where it was a decision." }),
      decidedOn: z.string().nullable().openapi({ format: "date" }),
    }),
    dataVersion: z.string().openapi({ example: "run-12" }),
    progress: goalProgressSchema,
  })
  .openapi("PastJudgement");

export const judgementHistorySchema = z
  .object({
    goal: z.string(),
    area: z.string(),
    gender: z.enum(genders),
    year: z.int(),
    judgements: z
      .array(pastJudgementSchema)
      .readonly()
      .openapi({ description: "The newest first; each differs from the one before it." }),
  })
  .openapi("JudgementHistory");

export type PastJudgementJson = z.infer<typeof pastJudgementSchema>;
