import { figureUnits } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

export const figureUnitSchema = z.enum(figureUnits).openapi("FigureUnit", {
  description: "The unit that figures of a file are in; `share` where 0.046 is 4.6 percent.",
});

/** Text that the database can hold, whatever was sent. */
export const storable = (text: string) => text.toWellFormed().replaceAll(/\p{Cc}/gu, "\uFFFD");

const text = z.string().min(1).max(1000).transform(storable);

const titleAnswerSchema = z.strictObject({ title: text, indicator: text }).openapi("TitleAnswer");

const unitAnswerSchema = z
  .strictObject({
    indicator: text,
    title: text.nullable().default(null).openapi({
      description: "What the figures stand under in the file, as the question says it; null where that is null.",
    }),
    unit: figureUnitSchema,
  })
  .openapi("UnitAnswer");

/** An answer to what a title means, or to which unit the figures of an indicator are in. */
export const importAnswerSchema = z.union([titleAnswerSchema, unitAnswerSchema]).openapi("ImportAnswer");

/** Answers to keep for later files. */
export const answersToKeepSchema = z
  .object({ answers: z.array(importAnswerSchema).min(1, { error: "minst ett svar" }).max(1000) })
  .openapi("AnswersToKeep");

/** The question whose answer is taken back. */
export const answeredQuestionSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("indicator"), title: text }),
    z.object({ kind: z.literal("unit"), indicator: text, title: text.nullable() }),
  ])
  .openapi("AnsweredQuestion");

export const keptAnswersSchema = z
  .object({
    answers: z
      .array(
        z.object({
          kind: z.enum(["indicator", "unit"]).openapi({ description: "The kind of question that was answered." }),
          title: z.string().nullable().openapi({ description: "The title in files; null where they give none." }),
          indicator: z.string(),
          indicatorTitle: z.string().nullable(),
          unit: figureUnitSchema.nullable().openapi({ description: "Null unless the question was about the unit." }),
          by: z.string(),
          at: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi("KeptAnswers");

export type KeptAnswersJson = z.infer<typeof keptAnswersSchema>;
