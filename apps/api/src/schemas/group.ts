import { z } from "@hono/zod-openapi";

export const groupLevelSchema = z.enum(["strategic", "tactical", "operational", "central", "sub-regional", "local"]);

const span = z.tuple([z.number(), z.number()]).readonly();

const seatSchema = z.object({
  role: z.string(),
  organisation: z.string(),
  count: z.int(),
  principal: z.string().nullable(),
  votes: z.boolean(),
});

export const groupSchema = z
  .object({
    collaboration: z.string(),
    slug: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    level: groupLevelSchema,
    reportsTo: z.string().nullable(),
    horizonYears: span,
    meetingsPerYear: span.nullable(),
    mandate: z.string().nullable(),
    seats: z.array(seatSchema).readonly(),
    reportsAnnually: z.boolean(),
    goals: z.array(z.string()).readonly().openapi({ description: "Ids of the goals the group answers for." }),
  })
  .openapi("Group");

export const groupsSchema = z.object({ groups: z.array(groupSchema).readonly() }).openapi("Groups");

export type GroupJson = z.infer<typeof groupSchema>;
