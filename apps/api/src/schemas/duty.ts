import { z } from "@hono/zod-openapi";

const dutySchema = z
  .object({
    kind: z.enum([
      "annual-report",
      "own-annual-report",
      "goal-review",
      "operational-plan",
      "action-plan",
      "assignment",
      "figures",
    ]),
    title: z.string(),
    on: z.string().openapi({ format: "date" }),
    late: z.boolean(),
    proposed: z.boolean().openapi({ description: "Whether no body has decided the date." }),
    year: z.int().nullable().openapi({ description: "Of a report the year it is about." }),
    goal: z.string().nullable(),
    note: z.int().nullable().openapi({ description: "Number of the meeting note of an assignment." }),
    indicator: z.string().nullable().openapi({ description: "Whose figures are expected." }),
  })
  .openapi("Duty");

export const dutiesSchema = z
  .object({ duties: z.array(dutySchema).readonly().openapi({ description: "What is late first, then the nearest." }) })
  .openapi("Duties");

export type DutyJson = z.infer<typeof dutySchema>;
