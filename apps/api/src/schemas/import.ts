import { columnRoles, decimalSigns, fieldDelimiters, fileEncodings, genders } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { goalEffectSchema } from "./goal-effect.ts";
import { importAnswerSchema } from "./import-answer.ts";
import { questionSchema } from "./import-question.ts";
import { missingKindSchema } from "./observation.ts";
import { problemDetailsSchema } from "./problem-details.ts";
import { vanishedSchema } from "./vanished.ts";

const factsSchema = z.record(z.string(), z.union([z.string(), z.number()])).readonly();

const problemSchema = z
  .object({
    line: z.int().nullable(),
    column: z.int().nullable(),
    code: z.string(),
    message: z.string().openapi({ description: "Swedish sentence." }),
    facts: factsSchema,
  })
  .openapi("FileProblem");

const noticeSchema = z.object({ code: z.string(), message: z.string(), facts: factsSchema }).openapi("FileNotice");

const fileReportSchema = z
  .object({
    file: z.string(),
    shape: z.string().nullable(),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    decimal: z.enum(decimalSigns).nullable(),
    columns: z
      .array(
        z.object({
          sheet: z.string().nullable().openapi({ description: "Name of the sheet in a workbook." }),
          sheetNumber: z.int().nullable().openapi({ description: "Its place among all sheets, from 1." }),
          column: z.int(),
          heading: z.string(),
          role: z.string(),
        }),
      )
      .readonly(),
    rows: z.int(),
    observations: z.int(),
    missing: z.object({ "not-reported": z.int(), "not-applicable": z.int(), suppressed: z.int(), empty: z.int() }),
    rejected: z.int(),
    problems: z.array(problemSchema).readonly(),
    notices: z.array(noticeSchema).readonly(),
  })
  .openapi("FileReport");

const differenceSchema = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() }).openapi("ImportDifference");

const importedFileSchema = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });

const outcomeSchema = z.object({ value: z.number().nullable(), missing: missingKindSchema.nullable() });

const changeSchema = z
  .object({
    key: z.object({ indicator: z.string(), area: z.string(), year: z.int(), gender: z.enum(genders) }),
    from: outcomeSchema.nullable(),
    to: outcomeSchema.nullable(),
    line: z.int().nullable(),
  })
  .openapi("ImportChange");

const readingSchema = z
  .object({
    indicator: z.string().nullable(),
    year: z.int().nullable(),
    gender: z.enum(genders).nullable(),
    encoding: z.enum(fileEncodings).nullable(),
    delimiter: z.enum(fieldDelimiters).nullable(),
    decimal: z.enum(decimalSigns).nullable(),
    groups: z.record(z.string(), z.string()).openapi({ description: "By the heading of the column that divides." }),
    roles: z.record(z.string(), z.enum(columnRoles)).openapi({
      description: "By the number of the column, from 1, in a workbook after that of the sheet: `2/3`.",
    }),
  })
  .openapi("ReadingInstructions");

const sampleSchema = z
  .object({
    rows: z
      .array(
        z.object({
          line: z.int(),
          sheet: z.string().nullable(),
          cells: z.array(z.string()).readonly(),
          problems: z
            .array(
              z.object({
                column: z.int().nullable(),
                message: z.string().openapi({ description: "Swedish sentence, without its place." }),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi("FileSample", {
    description:
      "Lines as they were divided: headings, the first twelve of figures and the first forty with problems; the first " +
      "fifteen of a file that could not be read. Cells are cut at eighty characters, lines at sixty cells.",
  });

export const previewSchema = z
  .object({
    id: z.uuid(),
    file: importedFileSchema,
    report: fileReportSchema,
    difference: differenceSchema,
    changes: z
      .array(changeSchema)
      .readonly()
      .openapi({ description: "The first five hundred new or changed figures." }),
    questions: z
      .array(questionSchema)
      .readonly()
      .openapi({ description: "What the file does not say; answered by sending `upload` with `answers`." }),
    answers: z
      .array(importAnswerSchema)
      .readonly()
      .openapi({ description: "The answers that the file was read with." }),
    notes: z.int().openapi({ description: "Figures that would get another source or comment." }),
    hidden: z.int().openapi({
      description: "Figures of the file that tell of so few people that they would be given as suppressed.",
    }),
    upload: z.uuid().nullable().openapi({ description: "Id under which the file is kept until it is committed." }),
    reading: readingSchema.openapi({ description: "What was said of the file beside it, and corrected of it." }),
    sample: sampleSchema,
    goalEffects: z
      .array(goalEffectSchema)
      .readonly()
      .openapi({ description: "Goals that would change status, for the areas of their collaboration, both sexes." }),
    vanished: vanishedSchema.openapi({
      description: "Figures that count now, of the file's series and years, that the file no longer has. They stay.",
    }),
    baseRun: z.int(),
    createdAt: z.string(),
    committed: z
      .object({ run: z.int().nullable(), at: z.string() })
      .nullable()
      .openapi({ description: "When it was committed, and the run it became; null while it waits." }),
    example: z.boolean().openapi({ description: "Whether the file by its name declares its figures invented." }),
  })
  .openapi("ImportPreview");

const runSchema = z
  .object({
    run: z.int(),
    kind: z.enum(["load", "undo"]),
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
    file: importedFileSchema.nullable(),
    report: fileReportSchema.nullable(),
    difference: differenceSchema,
    notes: z.int().openapi({ description: "Figures that it gave another source or comment." }),
    example: z.boolean(),
    by: z.string().nullable().openapi({ description: "Who loaded it; told to those who have a role." }),
    at: z.string(),
  })
  .openapi("ImportRun");

const runSummarySchema = runSchema.omit({ report: true }).openapi("ImportRunSummary");

export const runsSchema = z
  .object({
    runs: z.array(runSummarySchema).readonly(),
    next: z.string().nullable().openapi({
      description: "Address of the runs before these, also as the header `Link`; null when there are none.",
      example: "/api/v1/imports?before=51&limit=50",
    }),
  })
  .openapi("ImportRuns");

/** A preview or a run, whichever the id named; the other is null. */
export const importSchema = z
  .object({ preview: previewSchema.nullable(), run: runSchema.nullable() })
  .openapi("Import");

/** The run that came of a commit or an undo; null when the file brought nothing new. */
export const committedSchema = z.object({ run: runSchema.nullable() }).openapi("Committed");

export const undoneSchema = z.object({ run: runSchema }).openapi("Undone");

export const undoPreviewSchema = z
  .object({
    run: z.int(),
    difference: differenceSchema,
    changes: z.array(changeSchema).readonly(),
    goalEffects: z.array(goalEffectSchema).readonly(),
    baseRun: z
      .int()
      .openapi({ description: "The newest run now; sent back with the undo, it undoes what is shown or nothing." }),
  })
  .openapi("UndoPreview");

/** A file that could not be taken in at all: the error, and the report that says why, line by line. */
export const unreadableFileSchema = problemDetailsSchema
  .extend({
    report: fileReportSchema,
    questions: z.array(questionSchema).readonly(),
    upload: z.uuid(),
    reading: readingSchema,
    sample: sampleSchema,
  })
  .openapi("UnreadableFile");

export type FileReportJson = z.infer<typeof fileReportSchema>;
export type ImportPreviewJson = z.infer<typeof previewSchema>;
export type ImportRunJson = z.infer<typeof runSchema>;
export type ImportRunsJson = z.infer<typeof runsSchema>;
export type ImportRunSummaryJson = z.infer<typeof runSummarySchema>;
export type UnreadableFileJson = z.infer<typeof unreadableFileSchema>;
