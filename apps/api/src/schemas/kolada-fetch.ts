import { z } from "@hono/zod-openapi";

const koladaFetchSchema = z
  .object({
    id: z.uuid(),
    collaboration: z.string(),
    startedAt: z.string(),
    status: z.enum(["running", "done", "failed"]),
    answered: z.int().openapi({ description: "Questions that Kolada has answered, of `asked`." }),
    asked: z.int(),
    preview: z.uuid().nullable().openapi({ description: "The preview to commit, when it is done and for a day." }),
    committed: z
      .object({ run: z.int().nullable() })
      .nullable()
      .openapi({ description: "The run that the preview has become; null while it waits." }),
    message: z.string().nullable().openapi({ description: "Swedish sentence about why it failed." }),
  })
  .openapi("KoladaFetch");

/** A fetch from Kolada; null before the first. */
export const koladaFetchAnswerSchema = z.object({ fetch: koladaFetchSchema.nullable() }).openapi("KoladaFetchAnswer");

export const koladaFetchesSchema = z
  .object({ fetches: z.array(koladaFetchSchema).readonly() })
  .openapi("KoladaFetches");

export const koladaFetchRequestSchema = z.object({
  collaboration: z.string({ error: "namnet på en samverkan" }).optional().openapi({ example: "blekinge" }),
});

export type KoladaFetchJson = z.infer<typeof koladaFetchSchema>;
