import { genders, isYear } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const blankIsAbsent = (text: string | undefined) => text?.trim() || undefined;

const answersSchema = z.array(z.object({ title: z.string().min(1).max(1000), indicator: z.string().min(1) })).max(1000);
const answersExpected = 'JSON som [{"title": "…", "indicator": "N02904"}]';

function readAnswers(text: string | undefined, fail: () => void): z.infer<typeof answersSchema> {
  if (text === undefined) return [];
  try {
    return answersSchema.parse(JSON.parse(text));
  } catch {
    fail();
    return [];
  }
}

/** The form of an upload: the file, and what a file that lacks it is about. A field left blank counts as left out. */
export const uploadSchema = z.object({
  file: z
    .instanceof(File, { error: "en fil" })
    .optional()
    .openapi({ type: "string", format: "binary", description: "The file; left out when `upload` names one." }),
  upload: z
    .string()
    .optional()
    .transform(blankIsAbsent)
    .openapi({ description: "Id of a file that has been uploaded before, to read it again with answers." }),
  answers: z
    .string()
    .optional()
    .transform((text, context) => readAnswers(blankIsAbsent(text), () => context.addIssue(answersExpected)))
    .openapi({ description: 'What titles mean, as JSON: [{ "title": "…", "indicator": "N02904" }].' }),
  indicator: z.string().optional().transform(blankIsAbsent).openapi({ description: "Id of the indicator." }),
  year: z
    .string()
    .optional()
    .transform((text) => (blankIsAbsent(text) === undefined ? undefined : Number(text)))
    .refine((year) => year === undefined || isYear(year), { error: "ett årtal från 1900 till 2100" })
    .openapi({ description: "The year." }),
  gender: z
    .string()
    .optional()
    .transform(blankIsAbsent)
    .pipe(z.enum(genders, { error: "T, K eller M" }).optional())
    .openapi({ description: "The sex: T, K or M." }),
});

export const commitRequestSchema = z.object({
  allowPartial: z
    .boolean({ error: "true eller false" })
    .optional()
    .openapi({ description: "Commit the good rows although others were rejected." }),
});
