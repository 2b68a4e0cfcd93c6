import { z } from "@hono/zod-openapi";

/** What an undo was shown as, if it was. */
export const undoRequestSchema = z
  .object({
    baseRun: z.int({ error: "numret på en inläsning" }).optional().openapi({
      description: "Of the preview. When a later run has touched the figures, the answer is 409 preview-is-stale.",
    }),
  })
  .openapi("UndoRequest");
