import { actions, roles } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

export const meSchema = z
  .object({
    person: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .openapi({ description: "Null: nobody has signed in." }),
    roles: z
      .array(
        z.object({
          role: z.enum(roles),
          collaboration: z.string().openapi({ description: "Slug.", example: "blekinge" }),
          group: z.string().nullable().openapi({ description: "Slug; null for the roles of the whole collaboration." }),
        }),
      )
      .readonly()
      .openapi({ description: "The roles that are held today." }),
    actions: z.array(z.enum(actions)).readonly().openapi({ description: "What may be done to something at all." }),
  })
  .openapi("Me");

export type MeJson = z.infer<typeof meSchema>;
