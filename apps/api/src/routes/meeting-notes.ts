import { changeMeetingNote, findKnownAt, listMeetingNotes, takeMeetingNote } from "@foljsam/database";
import {
  type Assignment,
  checkMeetingNote,
  checkSeen,
  concernsGroup,
  DomainError,
  latestNotes,
  type MeetingNoteKind,
  type NewMeetingNote,
} from "@foljsam/domain";
import { createRoute, z } from "@hono/zod-openapi";
import { chosenCollaboration, goalOf } from "../collaborations.ts";
import { presentNote } from "../present/meeting-note.ts";
import { type ApiDependencies, conflict, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  amendNoteSchema,
  meetingNoteAnswerSchema,
  meetingNotesSchema,
  meetingNoteVersionsSchema,
  takeNoteSchema,
  withdrawNoteSchema,
} from "../schemas/meeting-note.ts";
import { asOfParameter, collaborationParameter, groupParameter } from "../schemas/parameters.ts";

const params = z.object({
  note: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: "numret på en anteckning" })
    .transform(Number),
});

const list = createRoute({
  method: "get",
  path: "/meeting-notes",
  summary: "Notes, decisions and assignments taken down at meetings, those withdrawn left out",
  request: {
    query: z.object({
      collaboration: collaborationParameter,
      goal: z
        .string()
        .optional()
        .openapi({ param: { name: "goal", in: "query" }, description: "Id of a goal." }),
      group: groupParameter.openapi({ description: "Slug of a group that the notes concern." }),
      body: groupParameter.openapi({
        param: { name: "body", in: "query" },
        description: "Slug of the group that met.",
      }),
      meetingOn: z.iso
        .date({ error: "ett datum som 2022-03-15" })
        .optional()
        .openapi({ param: { name: "meetingOn", in: "query" }, description: "Day of the meeting." }),
      asOf: asOfParameter,
    }),
  },
  responses: {
    200: json(meetingNotesSchema, "The notes, those of the latest meeting first."),
    ...invalid,
    ...notFound,
  },
});

const show = createRoute({
  method: "get",
  path: "/meeting-notes/{note}",
  summary: "One note with all its versions",
  request: { params },
  responses: { 200: json(meetingNoteVersionsSchema, "The versions."), ...invalid, ...notFound },
});

const take = createRoute({
  method: "post",
  path: "/meeting-notes",
  summary: "Take down a note, a decision or an assignment; the same sent twice is kept once",
  request: { body: { required: true, content: { "application/json": { schema: takeNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The note."), ...invalid, ...notFound },
});

const amend = createRoute({
  method: "post",
  path: "/meeting-notes/{note}/amend",
  summary: "Change a note: the earlier version is kept",
  request: { params, body: { required: true, content: { "application/json": { schema: amendNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The new version."), ...invalid, ...notFound, ...conflict },
});

const withdraw = createRoute({
  method: "post",
  path: "/meeting-notes/{note}/withdraw",
  summary: "Withdraw a note: it is listed no more, and kept with its versions",
  request: { params, body: { required: true, content: { "application/json": { schema: withdrawNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The withdrawal."), ...invalid, ...notFound, ...conflict },
});

/** Routes for what is taken down at meetings (mötesanteckningar). */
export const meetingNoteRoutes = ({ db, read, today }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { collaboration: slug, goal, group, body, meetingOn, asOf } = c.req.valid("query");
      const collaboration = await chosenCollaboration(read, slug);
      const { until } = await findKnownAt(read, { asOf });
      const goals = collaboration.goals.filter(({ id }) => goal === undefined || id === goal).map(({ id }) => id);
      const notes = latestNotes(await listMeetingNotes(read, { goals, until }))
        .filter((note) => !note.withdrawn)
        .filter((note) => group === undefined || concernsGroup(note, group, collaboration.goals))
        .filter((note) => body === undefined || note.body === body)
        .filter((note) => meetingOn === undefined || note.meetingOn === meetingOn)
        .toSorted((one, other) => other.meetingOn.localeCompare(one.meetingOn) || one.note - other.note);
      return c.json({ notes: notes.map((note) => presentNote(note, collaboration, today())) }, 200);
    })
    .openapi(show, async (c) => {
      const { note } = c.req.valid("param");
      const versions = (await listMeetingNotes(read, { note })).filter((version) => version.note === note);
      const [first] = versions;
      if (!first) throw new DomainError("note-not-found", { note });
      const { collaboration } = await goalOf(read, first.goal);
      return c.json(
        { versions: versions.toReversed().map((version) => presentNote(version, collaboration, today())) },
        200,
      );
    })
    .openapi(take, async (c) => {
      const { goal: id, ...asked } = c.req.valid("json");
      const { collaboration, goal } = await goalOf(db, id);
      const note = { ...said(asked), goal: goal.id, publication: "internal" as const };
      checkMeetingNote(note, { collaboration, today: today() });
      return c.json({ note: presentNote(await takeMeetingNote(db, note), collaboration, today()) }, 201);
    })
    .openapi(amend, async (c) => {
      const { seen, done, ...asked } = c.req.valid("json");
      const { note } = c.req.valid("param");
      const [known] = await listMeetingNotes(db, { note });
      if (!known) throw new DomainError("note-not-found", { note });
      const { collaboration } = await goalOf(db, known.goal);
      const amended = await changeMeetingNote(db, note, (latest) => {
        checkSeen(latest, seen);
        const next = { ...said(asked, done), goal: latest.goal, publication: latest.publication, withdrawn: false };
        checkMeetingNote(next, { collaboration, today: today() });
        return next;
      });
      return c.json({ note: presentNote(amended, collaboration, today()) }, 201);
    })
    .openapi(withdraw, async (c) => {
      const { seen, by } = c.req.valid("json");
      const withdrawn = await changeMeetingNote(db, c.req.valid("param").note, (latest) => {
        checkSeen(latest, seen);
        return { ...latest, by, withdrawn: true };
      });
      const { collaboration } = await goalOf(db, withdrawn.goal);
      return c.json({ note: presentNote(withdrawn, collaboration, today()) }, 201);
    });

type Asked = Omit<NewMeetingNote, "goal" | "assignment" | "publication"> & {
  readonly kind: MeetingNoteKind;
  readonly responsible?: string | undefined;
  readonly dueOn?: string | undefined;
};

/** Only an assignment has somebody who answers for it and a day; what a form has left of them for another kind is nothing. */
function said(
  { responsible = "", dueOn = "", ...note }: Asked,
  done = false,
): Omit<NewMeetingNote, "goal" | "publication"> {
  const assignment: Assignment | null = note.kind === "assignment" ? { responsible, dueOn, done } : null;
  return { ...note, assignment };
}
