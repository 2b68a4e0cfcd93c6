import { meetingNoteKinds, publications } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { dayField, wordsField } from "./decision-fields.ts";
import { storable } from "./import-answer.ts";

const responsibleDescription = "Slug of a group, or area code of a principal.";

const assignmentSchema = z.object({
  responsible: z.string().openapi({ description: responsibleDescription, example: "aldre" }),
  responsibleName: z.string(),
  dueOn: z.string().openapi({ format: "date" }),
  done: z.boolean(),
  overdue: z.boolean().openapi({ description: "Whether its day has passed and it is not done." }),
});

const meetingNoteSchema = z
  .object({
    note: z.int(),
    version: z.int().openapi({ description: "Number of this version: to be sent back when the note is changed." }),
    goal: z.string(),
    goalNumber: z.int(),
    goalTitle: z.string(),
    body: z.string().openapi({ description: "Slug of the group that met.", example: "lsvo" }),
    bodyName: z.string(),
    meetingOn: z.string().openapi({ format: "date" }),
    kind: z.enum(meetingNoteKinds),
    text: z.string(),
    assignment: assignmentSchema.nullable().openapi({ description: "Who does it by when; of an assignment alone." }),
    withdrawn: z.boolean(),
    publication: z.enum(publications).openapi({ description: "Who may read it." }),
    by: z.string().nullable().openapi({ description: "Who took it down; told to those who have a role." }),
    recordedAt: z.string().openapi({ format: "date-time" }),
  })
  .openapi("MeetingNote");

export const meetingNotesSchema = z.object({ notes: z.array(meetingNoteSchema).readonly() }).openapi("MeetingNotes");

export const meetingNoteAnswerSchema = z.object({ note: meetingNoteSchema }).openapi("MeetingNoteAnswer");

export const meetingNoteVersionsSchema = z
  .object({ versions: z.array(meetingNoteSchema).readonly().openapi({ description: "The newest first." }) })
  .openapi("MeetingNoteVersions");

const longest = 4_000;

/** What was said, line by line as it was written. */
const textField = z
  .string({ error: "en text" })
  .max(longest, { error: `högst ${longest} tecken` })
  .transform((text) => {
    const lines = text.trim().split(/\r?\n/);
    return lines.map((line) => storable(line.replaceAll("\t", " ").trimEnd())).join("\n");
  });

const noteShape = {
  body: wordsField("en grupps namn i adressen", 100).openapi({ description: "Slug of the group.", example: "lsvo" }),
  meetingOn: dayField,
  kind: z.enum(meetingNoteKinds, { error: "note, decision eller assignment" }),
  text: textField,
  responsible: wordsField("en grupp eller huvudman", 100).optional().openapi({ description: responsibleDescription }),
  dueOn: z
    .union([dayField, z.literal("")], { error: "ett datum som 2022-03-15" })
    .optional()
    .openapi({ description: "Of an assignment: the day it is to be done." }),
  publication: z
    .enum(["draft", "internal"], { error: "draft eller internal" })
    .optional()
    .openapi({ description: "Who may read it until it is published; those with a role when left out." }),
};

const seenField = z
  .int({ error: "versionen som du såg" })
  .openapi({ description: "The version that was seen; another answers 409." });

export const takeNoteSchema = z
  .object({ goal: wordsField("ett delmål", 100).openapi({ example: "blekinge-20" }), ...noteShape })
  .openapi("TakeMeetingNote");

export const amendNoteSchema = z
  .object({ ...noteShape, seen: seenField, done: z.boolean({ error: "true eller false" }).optional() })
  .openapi("AmendMeetingNote");

export const withdrawNoteSchema = z.object({ seen: seenField }).openapi("WithdrawMeetingNote");

export const publishNoteSchema = z
  .object({ seen: seenField, publication: z.enum(publications, { error: publications.join(", ") }) })
  .openapi("PublishMeetingNote");

export type MeetingNoteJson = z.infer<typeof meetingNoteSchema>;
