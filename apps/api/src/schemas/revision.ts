import { genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { missingKindSchema } from "./observation.ts";

const runFigureSchema = z.object({
  value: z.number().nullable(),
  missing: missingKindSchema.nullable(),
  run: z.int(),
  kind: z.enum(["load", "undo"]).openapi({ description: "Whether the run loaded a file or undid another run." }),
  at: z.string().openapi({ format: "date-time" }),
  example: z.boolean(),
});

const revisionSchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    year: z.int(),
    gender: z.enum(genders),
    from: runFigureSchema,
    to: runFigureSchema.nullable().openapi({ description: "Null when an undo took the figure away." }),
    undone: z.boolean().openapi({ description: "Whether the run that replaced the figure has been taken back." }),
  })
  .openapi("Revision");

export const revisionsSchema = z.object({ revisions: z.array(revisionSchema).readonly() }).openapi("Revisions");

export type RevisionJson = z.infer<typeof revisionSchema>;
