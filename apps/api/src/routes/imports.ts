import { commitImport, findPreview, findRun, listRuns, previewUndo, undoImport } from "@foljsam/database";
import { DomainError, type ImportRunSummary } from "@foljsam/domain";
import { goalEffectsOfUndo } from "@foljsam/intake";
import { z } from "@hono/zod-openapi";
import { allow, seesNames, writerOf } from "../permission/allow.ts";
import { presentEffect, presentRun } from "../present/import.ts";
import { withConsequences } from "../present/with-consequences.ts";
import { type ApiDependencies, conflict, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { committedSchema, importSchema, runsSchema, undoneSchema, undoPreviewSchema } from "../schemas/import.ts";
import { undoRequestSchema } from "../schemas/undo-request.ts";
import { commitRequestSchema } from "../schemas/upload.ts";

const runNumber = /^[1-9]\d{0,8}$/;
const previewParameter = z.object({ id: z.uuid({ error: "id för en förhandsgranskning" }) });
const runParameter = z.object({
  id: z.string().regex(runNumber, { error: "numret på en inläsning" }).transform(Number),
});
const anyParameter = z.object({
  id: z.union([z.uuid(), z.string().regex(runNumber)], {
    error: "id för en förhandsgranskning eller numret på en inläsning",
  }),
});

const numberOfRun = "numret på en inläsning";
const beforeParameter = z
  .string()
  .regex(runNumber, { error: numberOfRun })
  .transform(Number)
  .optional()
  .openapi({ param: { name: "before", in: "query" }, description: "Only runs of lower numbers.", example: "51" });
const limitParameter = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/, { error: "ett antal från 1 till 200" })
  .transform(Number)
  .default(50)
  .openapi({ param: { name: "limit", in: "query" }, description: "The most a page holds; 50 when left out." });
const runsParameter = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/, { error: "nummer på inläsningar med komma emellan" })
  .transform((text) => text.split(",").map(Number))
  .optional()
  .openapi({
    param: { name: "run", in: "query" },
    description: "Only the runs of these numbers, all on one page.",
    example: "7,9",
  });

const list = contract("read", {
  method: "get",
  path: "/imports",
  summary: "Import runs, newest first, a page at a time",
  description:
    "Without the reports of their files, which each run has at its own address. `next` leads to the page before.",
  request: { query: z.object({ before: beforeParameter, limit: limitParameter, run: runsParameter }) },
  responses: { 200: json(runsSchema, "The runs."), ...invalid },
});

const show = contract("read", {
  method: "get",
  path: "/imports/{id}",
  summary: "A preview (by its uuid) or an import run (by its number)",
  request: { params: anyParameter },
  responses: { 200: json(importSchema, "The preview or the run."), ...invalid, ...notFound },
});

const commit = contract("load-figures", {
  method: "post",
  path: "/imports/{id}/commit",
  summary: "Commit a preview: its figures count from now on, as an import run",
  request: {
    params: previewParameter,
    body: { required: false, content: { "application/json": { schema: commitRequestSchema } } },
  },
  responses: {
    200: json(committedSchema, "The run, or null when the file brought nothing new."),
    ...invalid,
    ...notFound,
    ...conflict,
  },
});

const showUndo = contract("see-loading", {
  method: "get",
  path: "/imports/{id}/undo",
  summary: "What the undoing of a run would change",
  request: { params: runParameter },
  responses: { 200: json(undoPreviewSchema, "The changes."), ...invalid, ...notFound, ...conflict },
});

const undo = contract("load-figures", {
  method: "post",
  path: "/imports/{id}/undo",
  summary: "Undo a run: a new run that takes its figures back",
  request: {
    params: runParameter,
    body: { required: false, content: { "application/json": { schema: undoRequestSchema } } },
  },
  responses: { 200: json(undoneSchema, "The new run."), ...invalid, ...notFound, ...conflict },
});

/** Routes for imports (inläsningar): preview, commit, undo. */
export const importRoutes = ({ db, read }: ApiDependencies) =>
  createRoutes()
    .openapi(list, async (c) => {
      const { before, limit, run } = c.req.valid("query");
      const isNamed = seesNames(c);
      const told = (one: ImportRunSummary) => ({ ...one, by: isNamed ? one.by : null });
      if (run) return c.json({ runs: (await listRuns(read, { runs: run, before })).map(told), next: null }, 200);
      const found = await listRuns(read, { before, limit: limit + 1 });
      const runs = found.slice(0, limit).map(told);
      const next = found.length > limit ? `/api/v1/imports?before=${runs.at(-1)?.run}&limit=${limit}` : null;
      if (next) c.header("Link", `<${next}>; rel="next"`);
      return c.json({ runs, next }, 200);
    })
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      if (id.includes("-")) {
        allow(c, "see-loading", {});
        const preview = await findPreview(db, id);
        if (!preview) throw new DomainError("preview-not-found", { preview: id });
        return c.json({ preview: await withConsequences(db, preview), run: null }, 200);
      }
      const run = await findRun(read, Number(id));
      if (!run) throw new DomainError("run-not-found", { run: Number(id) });
      return c.json({ preview: null, run: presentRun(run, seesNames(c)) }, 200);
    })
    .openapi(commit, async (c) => {
      const { allowPartial = false } = c.req.valid("json") ?? {};
      const run = await commitImport(db, c.req.valid("param").id, { by: writerOf(c), allowPartial });
      return c.json({ run: run && presentRun(run) }, 200);
    })
    .openapi(showUndo, async (c) => {
      const run = c.req.valid("param").id;
      const { difference, changes, baseRun } = await previewUndo(db, run);
      const goalEffects = (await goalEffectsOfUndo(db, run)).map(presentEffect);
      return c.json({ run, difference, changes, goalEffects, baseRun }, 200);
    })
    .openapi(undo, async (c) => {
      const { baseRun } = c.req.valid("json") ?? {};
      return c.json(
        { run: presentRun(await undoImport(db, c.req.valid("param").id, { by: writerOf(c), baseRun })) },
        200,
      );
    });
