import { z } from "@hono/zod-openapi";

/** An error as RFC 9457 writes it, with the product's own `code`. `detail` is Swedish and meant for the reader. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ example: "invalid-request" }),
  })
  .openapi("ProblemDetails");

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
