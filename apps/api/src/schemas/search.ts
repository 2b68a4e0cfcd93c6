import { z } from "@hono/zod-openapi";

const hitSchema = z
  .object({
    kind: z.enum(["goal", "goal-area", "group", "annual-report", "area", "indicator"]),
    id: z.string().openapi({ description: "Id, slug or code; of an annual report its year and group, `2022/aldre`." }),
    title: z.string(),
    detail: z.string(),
  })
  .openapi("Hit");

export const hitsSchema = z.object({ hits: z.array(hitSchema).readonly() }).openapi("Hits");

export type HitJson = z.infer<typeof hitSchema>;
