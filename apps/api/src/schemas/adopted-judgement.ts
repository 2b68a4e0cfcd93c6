import { genders, isYear, methodNames, progressStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { dayField, wordsField } from "./decision-fields.ts";

const computedBesideSchema = z.object({
  status: z.enum(progressStatuses),
  method: z.enum(methodNames),
  methodVersion: z.string(),
  dataVersion: z.string().openapi({ example: "run-12" }),
});

const standShape = {
  id: z.int(),
  reason: z.string(),
  body: z.string().openapi({ description: "Slug of the group that has decided.", example: "lsvo" }),
  bodyName: z.string(),
  decidedOn: z.string().openapi({ format: "date" }),
  decision: z.string().openapi({ description: "What the decision is found under.", example: "§ 14/2022" }),
  year: z.int().openapi({ description: "The year judged as of; the target year stands for all later ones." }),
  recordedAt: z.string().openapi({ format: "date-time" }),
  computed: computedBesideSchema.openapi({ description: "What was computed when the stand was entered." }),
};

/** An adopted judgement that is in force, beside the computed one. */
export const adoptionSchema = z.object({ status: z.enum(progressStatuses), ...standShape }).openapi("Adoption");

const standSchema = z
  .object({
    area: z.string(),
    gender: z.enum(genders),
    status: z.enum(progressStatuses).nullable().openapi({ description: "Null: the one in force was withdrawn." }),
    inForce: z.boolean(),
    by: z.string().nullable().openapi({ description: "Who entered it; told to those who have a role." }),
    ...standShape,
  })
  .openapi("AdoptedJudgement");

export const adoptedJudgementsSchema = z
  .object({
    goal: z.string(),
    adoptable: z
      .array(z.enum(progressStatuses))
      .readonly()
      .openapi({ description: "Statuses that a body can adopt for the goal as of the year." }),
    judgements: z.array(standSchema).readonly().openapi({ description: "The newest first, withdrawals too." }),
  })
  .openapi("AdoptedJudgements");

export const adoptedSchema = z.object({ judgement: standSchema }).openapi("Adopted");

const standRequestShape = {
  reason: wordsField("ett skäl", 2_000),
  body: wordsField("en grupps namn i adressen", 100).openapi({ description: "Slug of the group.", example: "lsvo" }),
  decidedOn: dayField,
  decision: wordsField("ett beslut", 200).openapi({ example: "§ 14/2022" }),
};

/** What a body adopts; without area, sex and year those that progress is given for when nothing else is asked. */
export const adoptRequestSchema = z
  .object({
    status: z.enum(progressStatuses, { error: "en status" }),
    area: z.string({ error: "ett områdes kod" }).optional(),
    gender: z.enum(genders, { error: "T, K eller M" }).optional(),
    year: z.int({ error: "ett årtal" }).refine(isYear, { error: "ett årtal från 1900 till 2100" }).optional(),
    ...standRequestShape,
  })
  .openapi("AdoptRequest");

/** Why the judgement in force is withdrawn, and by whom. */
export const withdrawRequestSchema = z.object(standRequestShape).openapi("WithdrawRequest");

export type AdoptionJson = z.infer<typeof adoptionSchema>;
export type StandJson = z.infer<typeof standSchema>;
