import { genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { directionSchema } from "./goal.ts";
import { unitSchema } from "./indicator.ts";

const areaCodes = (description: string) =>
  z
    .array(z.string())
    .readonly()
    .openapi({ description, example: ["1080"] });

const extremeSchema = z.object({ areas: areaCodes("The municipalities that show the figure."), value: z.number() });

const spreadSchema = z.object({
  year: z.int().openapi({ description: "The latest year when every municipality has a figure." }),
  lowest: extremeSchema,
  highest: extremeSchema,
  range: z.number().openapi({ description: "From the lowest to the highest, of the figures that the reader sees." }),
  mean: z
    .object({
      value: z.number(),
      weighting: z.enum(["denominators", "unweighted"]),
    })
    .openapi({
      description:
        "The municipalities together: Följsam's own computation and no published figure. `denominators`: numerators and denominators were summed; `unweighted`: every municipality counts alike, since the counts are not known.",
    }),
  distance: z.number().openapi({ description: "Mean distance from that mean, weighed as it is." }),
});

const movementSchema = z.object({
  right: areaCodes("Have moved the right way since their baselines."),
  unchanged: areaCodes("Show the same figure as their baselines."),
  wrong: areaCodes("Have moved the wrong way."),
  unknown: areaCodes("Lack a baseline, or a later outcome that compares with it."),
  certain: areaCodes("Those of `right` whose change is larger than chance."),
  all: z.boolean().nullable().openapi({
    description: "Whether all have moved the right way; null while it is not known of some and none has failed to.",
  }),
});

const partSchema = z.object({
  part: z.string(),
  title: z.string().nullable(),
  unit: unitSchema,
  decimals: z.int(),
  direction: directionSchema,
  spread: spreadSchema.nullable(),
  movement: movementSchema,
  isMeasured: z.boolean().openapi({ description: "Whether the part has figures for municipalities at all." }),
  example: z.boolean().openapi({ description: "Whether any figure behind it is invented example data." }),
  sentences: z
    .object({ movement: z.string(), spread: z.string(), mean: z.string().nullable() })
    .openapi({ description: "The same in Swedish." }),
});

export const goalMunicipalitiesSchema = z
  .object({
    goal: z.string().openapi({ example: "blekinge-20" }),
    gender: z.enum(genders),
    year: z.int(),
    dataVersion: z.string().openapi({ example: "run-12" }),
    asOfRun: z.int(),
    asOf: z.string().nullable().openapi({ description: "The day or moment asked for; null: what is known now." }),
    municipalities: areaCodes("The municipalities of the collaboration."),
    parts: z.array(partSchema).readonly(),
  })
  .openapi("GoalMunicipalities");

export type GoalMunicipalitiesJson = z.infer<typeof goalMunicipalitiesSchema>;
export type PartAcrossJson = z.infer<typeof partSchema>;
