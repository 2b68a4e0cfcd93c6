import { genders, missingKinds } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

export const missingKindSchema = z.enum(missingKinds).openapi("MissingKind");

const observationSchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    year: z.int(),
    gender: z.enum(genders),
    value: z.number().nullable(),
    missing: missingKindSchema.nullable().openapi({ description: "Why there is no value." }),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    source: z.string().nullable().openapi({ description: "Where the figure comes from, in its owner's words." }),
    comment: z.string().nullable().openapi({ description: "What there is to say of the figure." }),
    run: z.int().openapi({ description: "The import run that brought the outcome." }),
    example: z.boolean().openapi({ description: "Whether the outcome is invented example data." }),
  })
  .openapi("Observation");

export const observationsSchema = z
  .object({ observations: z.array(observationSchema).readonly() })
  .openapi("Observations");

export type ObservationJson = z.infer<typeof observationSchema>;
export type ObservationsJson = z.infer<typeof observationsSchema>;
