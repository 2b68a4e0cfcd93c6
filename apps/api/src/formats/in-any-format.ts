import { z } from "@hono/zod-openapi";
import { arrowType } from "./arrow.ts";
import { csvType } from "./csv.ts";
import { jsonStatType } from "./json-stat.ts";

const otherFormats = {
  [csvType]: { schema: z.string() },
  [arrowType]: { schema: z.string().openapi({ format: "binary" }) },
  [jsonStatType]: { schema: z.object({}) },
};

/** The answer of a route that is given in every format: the document names them all, and the typed client reads JSON. */
export function inAnyFormat<Answer extends { readonly content: object }>(answer: Answer): Answer {
  return { ...answer, content: { ...answer.content, ...otherFormats } };
}
