import { z } from "@hono/zod-openapi";
import { storable } from "./import-answer.ts";

/** The day of a decision in a body. */
export const dayField = z.iso.date({ error: "ett datum som 2022-03-15" }).openapi({ example: "2022-03-15" });

/** The words of a decision in a body, on one line. */
export const wordsField = (expected: string, most: number) =>
  z
    .string({ error: expected })
    .max(most, { error: `högst ${most} tecken` })
    .transform((text) => storable(text.replaceAll(/\s+/g, " ").trim()));
