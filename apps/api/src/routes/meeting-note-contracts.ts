import { z } from "@hono/zod-openapi";
import { conflict, contract, invalid, json, notFound } from "../routing.ts";
import {
  amendNoteSchema,
  meetingNoteAnswerSchema,
  meetingNotesSchema,
  meetingNoteVersionsSchema,
  publishNoteSchema,
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

export const list = contract("read", {
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

export const show = contract("read", {
  method: "get",
  path: "/meeting-notes/{note}",
  summary: "One note with all its versions",
  request: { params },
  responses: { 200: json(meetingNoteVersionsSchema, "The versions."), ...invalid, ...notFound },
});

export const take = contract("take-notes", {
  method: "post",
  path: "/meeting-notes",
  summary: "Take down a note, a decision or an assignment; the same sent twice is kept once",
  request: { body: { required: true, content: { "application/json": { schema: takeNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The note."), ...invalid, ...notFound },
});

export const amend = contract("take-notes", {
  method: "post",
  path: "/meeting-notes/{note}/amend",
  summary: "Change a note: the earlier version is kept",
  request: { params, body: { required: true, content: { "application/json": { schema: amendNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The new version."), ...invalid, ...notFound, ...conflict },
});

export const publish = contract("publish", {
  method: "post",
  path: "/meeting-notes/{note}/publish",
  summary: "Let a note out: to its group, to those with a role, or to everyone; the earlier version is kept",
  request: { params, body: { required: true, content: { "application/json": { schema: publishNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The new version."), ...invalid, ...notFound, ...conflict },
});

export const withdraw = contract("take-notes", {
  method: "post",
  path: "/meeting-notes/{note}/withdraw",
  summary: "Withdraw a note: it is listed no more, and kept with its versions",
  request: { params, body: { required: true, content: { "application/json": { schema: withdrawNoteSchema } } } },
  responses: { 201: json(meetingNoteAnswerSchema, "The withdrawal."), ...invalid, ...notFound, ...conflict },
});
