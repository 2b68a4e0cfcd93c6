import { methodNames } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { areaSchema } from "./area.ts";
import { groupLevelSchema } from "./group.ts";

const groupSummarySchema = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  level: groupLevelSchema,
  reportsTo: z.string().nullable(),
});

const collaborationSchema = z
  .object({
    slug: z.string().openapi({ example: "blekinge" }),
    name: z.string(),
    adoptedBy: z.string(),
    adoptedOn: z.string().openapi({ format: "date" }),
    firstYear: z.int(),
    lastYear: z.int(),
    mainArea: z.string().openapi({ example: "0010" }),
    method: z.enum(methodNames).openapi({ description: "Method its goals are judged by." }),
    smallCellsBelow: z.int().openapi({
      description:
        "Figures of own indicators that rest on fewer people than this, and any, are given as suppressed, with others that would give them away; 0 hides none.",
      example: 5,
    }),
    areas: z
      .array(areaSchema)
      .readonly()
      .openapi({ description: "The main area first, then the principals' other areas in the order of the agreement." }),
    principals: z
      .array(z.object({ area: z.string(), name: z.string(), side: z.enum(["region", "municipality"]) }))
      .readonly(),
    goalAreas: z
      .array(
        z.object({ slug: z.string(), number: z.int(), title: z.string(), principles: z.array(z.string()).readonly() }),
      )
      .readonly(),
    groups: z.array(groupSummarySchema).readonly(),
    outcomeYears: z.object({ first: z.int(), last: z.int() }).nullable().openapi({
      description: "Years that have outcomes for the collaboration's indicators and areas; null when there are none.",
    }),
    example: z.boolean().openapi({ description: "Whether any of those outcomes is invented example data." }),
  })
  .openapi("Collaboration");

export const collaborationsSchema = z
  .object({ collaborations: z.array(collaborationSchema).readonly() })
  .openapi("Collaborations");

export type CollaborationJson = z.infer<typeof collaborationSchema>;
