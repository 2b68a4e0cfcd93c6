import {
  commitImport,
  type Database,
  findPreview,
  findRun,
  findUpload,
  findVanished,
  keepUpload,
  listRuns,
  previewUndo,
  undoImport,
} from "@foljsam/database";
import { DomainError, type ImportPreview, type ReadingInstructions } from "@foljsam/domain";
import { goalEffectsOfPreview, goalEffectsOfUndo, importFile } from "@foljsam/intake";
import { createRoute, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { presentEffect, presentPreview, presentRun, presentUnreadable } from "../present/import.ts";
import { type ApiDependencies, conflict, createRoutes, invalid, json, notFound } from "../routing.ts";
import {
  committedSchema,
  type ImportPreviewJson,
  importSchema,
  previewSchema,
  runsSchema,
  undoneSchema,
  undoPreviewSchema,
  unreadableFileSchema,
} from "../schemas/import.ts";
import { commitRequestSchema, type UploadForm, uploadSchema } from "../schemas/upload.ts";

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

const largestFile = 200 * 1024 * 1024;
const longestName = 255;
const by = "webb";

const upload = createRoute({
  method: "post",
  path: "/imports",
  summary: "Read a file and show what it would change; nothing counts until it is committed",
  middleware: bodyLimit({
    maxSize: largestFile,
    onError: () => {
      throw new DomainError("file-too-large", { limit: "200 MB" });
    },
  }),
  request: { body: { required: true, content: { "multipart/form-data": { schema: uploadSchema } } } },
  responses: {
    201: json(previewSchema, "The preview."),
    ...invalid,
    ...notFound,
    422: {
      description: "Nothing in the file could be read as figures.",
      content: { "application/problem+json": { schema: unreadableFileSchema } },
    },
  },
});

const list = createRoute({
  method: "get",
  path: "/imports",
  summary: "Import runs, newest first",
  responses: { 200: json(runsSchema, "The runs.") },
});

const show = createRoute({
  method: "get",
  path: "/imports/{id}",
  summary: "A preview (by its uuid) or an import run (by its number)",
  request: { params: anyParameter },
  responses: { 200: json(importSchema, "The preview or the run."), ...invalid, ...notFound },
});

const commit = createRoute({
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

const showUndo = createRoute({
  method: "get",
  path: "/imports/{id}/undo",
  summary: "What the undoing of a run would change",
  request: { params: runParameter },
  responses: { 200: json(undoPreviewSchema, "The changes."), ...invalid, ...notFound, ...conflict },
});

const undo = createRoute({
  method: "post",
  path: "/imports/{id}/undo",
  summary: "Undo a run: a new run that takes its figures back",
  request: { params: runParameter },
  responses: { 200: json(undoneSchema, "The new run."), ...invalid, ...notFound, ...conflict },
});

/** The name as the user gave it, without signs that no database stores, and no longer than a file system lets it be. */
function fileName({ name }: File): string {
  return name
    .replaceAll(/\p{Cc}/gu, "")
    .slice(0, longestName)
    .toWellFormed();
}

/** Routes for imports (inläsningar): preview, commit, undo. */
export const importRoutes = ({ db, read }: ApiDependencies) =>
  createRoutes()
    .openapi(upload, async (c) => {
      const form = c.req.valid("form");
      const kept = await uploadedFile(db, form.file, form.upload);
      const reading = instructionsOf(form);
      const result = await importFile(
        db,
        { name: kept.name, bytes: new Blob([kept.bytes]).stream() },
        { ...reading, answers: form.answers, upload: kept.upload },
      );
      return result.preview
        ? c.json(await withConsequences(db, result.preview), 201)
        : c.json(presentUnreadable(result, kept.upload, reading), 422, {
            "Content-Type": "application/problem+json",
          });
    })
    .openapi(list, async (c) => c.json({ runs: (await listRuns(read)).map(presentRun) }, 200))
    .openapi(show, async (c) => {
      const { id } = c.req.valid("param");
      if (id.includes("-")) {
        const preview = await findPreview(db, id);
        if (!preview) throw new DomainError("preview-not-found", { preview: id });
        return c.json({ preview: await withConsequences(db, preview), run: null }, 200);
      }
      const run = await findRun(read, Number(id));
      if (!run) throw new DomainError("run-not-found", { run: Number(id) });
      return c.json({ preview: null, run: presentRun(run) }, 200);
    })
    .openapi(commit, async (c) => {
      const { allowPartial = false } = c.req.valid("json") ?? {};
      const run = await commitImport(db, c.req.valid("param").id, { by, allowPartial });
      return c.json({ run: run && presentRun(run) }, 200);
    })
    .openapi(showUndo, async (c) => {
      const run = c.req.valid("param").id;
      const { difference, changes } = await previewUndo(db, run);
      const goalEffects = (await goalEffectsOfUndo(db, run)).map(presentEffect);
      return c.json({ run, difference, changes, goalEffects }, 200);
    })
    .openapi(undo, async (c) =>
      c.json({ run: presentRun(await undoImport(db, c.req.valid("param").id, { by })) }, 200),
    );

/** What the form says of the file; what it leaves out is not said. */
function instructionsOf(form: UploadForm): ReadingInstructions {
  const { indicator, year, gender, encoding, delimiter, decimal, roles } = form;
  return {
    ...(indicator && { indicator }),
    ...(year && { year }),
    ...(gender && { gender }),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(decimal && { decimal }),
    ...(Object.keys(roles).length > 0 && { roles }),
  };
}

/** The file to read: one that comes with the request and is kept, or one that has been kept before. */
async function uploadedFile(db: Database, file: File | undefined, upload: string | undefined) {
  if (file) {
    const name = fileName(file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, bytes, upload: await keepUpload(db, { name, bytes }) };
  }
  if (upload === undefined) throw new DomainError("invalid-request", { field: "file", expected: "en fil" });
  return { ...(await findUpload(db, upload)), upload };
}

async function withConsequences(db: Database, preview: ImportPreview): Promise<ImportPreviewJson> {
  const [effects, vanished] = await Promise.all([goalEffectsOfPreview(db, preview.id), findVanished(db, preview.id)]);
  return presentPreview(preview, { effects, vanished });
}
