import { auditActions } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const rowSchema = z.record(z.string(), z.unknown()).nullable();

const auditEntrySchema = z
  .object({
    number: z.int(),
    at: z.string().openapi({ format: "date-time" }),
    act: z.number().openapi({ description: "Entries of the same act were made at once." }),
    person: z
      .string()
      .nullable()
      .openapi({ description: "Key of the person who acted; null for who had not signed in." }),
    actor: z
      .object({ name: z.string(), from: z.string() })
      .nullable()
      .openapi({ description: "Who acted, as it was said then; null when the person has been erased." }),
    action: z.enum(auditActions),
    kind: z.string().openapi({ description: "The table.", example: "goal" }),
    key: z.string(),
    before: rowSchema.openapi({
      description: "The row before. What is sealed is a seal and, where it may be told, the value.",
    }),
    after: rowSchema.openapi({ description: "The row after." }),
    withheld: z.boolean().openapi({ description: "Whether it is about a draft, which only some may read." }),
  })
  .openapi("AuditEntry");

export const auditEntriesSchema = z
  .object({
    entries: z.array(auditEntrySchema).readonly(),
    next: z
      .int()
      .nullable()
      .openapi({ description: "What to give as `before` for the entries before these; null at the first." }),
    kinds: z.array(z.string()).readonly(),
    actors: z.array(z.object({ person: z.string(), name: z.string() })).readonly(),
  })
  .openapi("AuditEntries");

export type AuditEntryJson = z.infer<typeof auditEntrySchema>;
