import { genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { missingKindSchema } from "./observation.ts";

/** The figures that a file no longer has; hidden ones are suppressed. */
export const vanishedSchema = z
  .object({
    count: z.int(),
    first: z
      .array(
        z.object({
          indicator: z.string(),
          area: z.string(),
          year: z.int(),
          gender: z.enum(genders),
          value: z.number().nullable(),
          missing: missingKindSchema.nullable(),
        }),
      )
      .readonly()
      .openapi({ description: "The first hundred." }),
  })
  .openapi("VanishedFigures");
