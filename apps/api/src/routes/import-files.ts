import {
  type Database,
  deleteUpload,
  discardPreview,
  keepUploadStream,
  openUpload,
  type UploadStream,
} from "@foljsam/database";
import { DomainError, type ReadingInstructions, storableFileName } from "@foljsam/domain";
import { importFile, type ImportOptions, type ImportResult } from "@foljsam/intake";
import { z } from "@hono/zod-openapi";
import type { TypedResponse } from "hono";
import { problemOf } from "../errors.ts";
import { lineStream, linesType, type TellLine } from "../formats/lines.ts";
import { presentUnreadable } from "../present/import.ts";
import { withConsequences } from "../present/with-consequences.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { type ImportPreviewJson, previewSchema, unreadableFileSchema } from "../schemas/import.ts";
import { type UploadForm, uploadSchema } from "../schemas/upload.ts";

const pieceSize = 128 * 1024;

/** Lines of progress that a file gets, however large it is. */
const steps = 100;

const responses = {
  201: json(previewSchema, "The preview."),
  ...invalid,
  ...notFound,
  422: {
    description: "Nothing in the file could be read as figures.",
    content: { "application/problem+json": { schema: unreadableFileSchema } },
  },
};

const lines = { 200: { description: "The lines of a reading.", content: { [linesType]: { schema: z.string() } } } };

// The document names the lines too; the typed client reads JSON.
const responsesAndLines: typeof responses = { ...responses, ...lines };

const upload = contract("load-figures", {
  method: "post",
  path: "/imports",
  summary: "Read a file and show what it would change; nothing counts until it is committed",
  description:
    "With `Accept: application/x-ndjson` the answer is a stream of lines, which tell how far the reading has come: " +
    '`{"read": 1, "total": 2}` in bytes, `{"phase": "comparing"}`, and last `{"preview": …}` or `{"problem": …}`. ' +
    "A client that hangs up stops the reading, and nothing is left of it.",
  request: { body: { required: true, content: { "multipart/form-data": { schema: uploadSchema } } } },
  responses: responsesAndLines,
});

/** A file to read: kept, so that it can be read again, and whether it came with this request. */
type KeptFile = UploadStream & { readonly upload: string; readonly isNew: boolean };

/** Routes for reading files (inläsningar) into previews. */
export const importFileRoutes = ({ db, log }: ApiDependencies) =>
  createRoutes().openapi(upload, async (c) => {
    const form = c.req.valid("form");
    // The form holds the file; the body it was read from need not stay beside it.
    c.req.bodyCache = {};
    const kept = await keptFile(db, form);
    const reading = instructionsOf(form);
    const said = { reading, options: { ...reading, answers: form.answers, upload: kept.upload } };
    if (c.req.header("accept")?.includes(linesType)) {
      const lines = lineStream(
        (tell, signal) => readTelling(db, kept, said, { tell, signal }),
        (error) => ({ problem: problemOf(error, c, log) }),
      );
      return streamed(c.body(lines, 200, { "Content-Type": linesType }));
    }
    const result = await importFile(db, kept, said.options);
    await refusePersonalNumbers(db, kept.upload, result);
    return result.preview
      ? c.json(await withConsequences(db, result.preview), 201)
      : c.json(presentUnreadable(result, kept.upload, reading), 422, { "Content-Type": "application/problem+json" });
  });

type Said = { readonly reading: ReadingInstructions; readonly options: ImportOptions };
type Told = { readonly tell: TellLine; readonly signal: AbortSignal };

/** Reads a file and tells how far it has come. Nothing is left of it when the signal is aborted. */
async function readTelling(
  db: Database,
  kept: KeptFile,
  { reading, options }: Said,
  { tell, signal }: Told,
): Promise<object> {
  const { size: total, upload, isNew } = kept;
  let told = 0;
  tell({ read: 0, total });
  const listen = (read: number) => {
    if (read < total && read - told < total / steps) return;
    told = read;
    tell({ read, total });
  };
  try {
    const result = await importFile(db, kept, {
      ...options,
      signal,
      listen,
      compare: () => tell({ phase: "comparing" }),
    });
    if (signal.aborted && result.preview) await discardPreview(db, result.preview.id);
    signal.throwIfAborted();
    await refusePersonalNumbers(db, upload, result);
    return result.preview
      ? { preview: await withConsequences(db, result.preview) }
      : { problem: presentUnreadable(result, upload, reading) };
  } catch (error) {
    if (signal.aborted && isNew) await deleteUpload(db, upload);
    throw error;
  }
}

/** Nothing is kept of a file with a personal number in it, not even to be read again. */
async function refusePersonalNumbers(db: Database, upload: string, { report }: ImportResult): Promise<void> {
  const found = report.problems.find(({ code }) => code === "personal-number");
  if (!found) return;
  await deleteUpload(db, upload);
  const { line, column, facts } = found;
  throw new DomainError("personal-number-in-file", {
    ...facts,
    ...(line !== null && { line }),
    ...(column !== null && { column }),
  });
}

/** What the form says of the file; what it leaves out is not said. */
function instructionsOf(form: UploadForm): ReadingInstructions {
  const { indicator, year, gender, groups, encoding, delimiter, decimal, roles } = form;
  return {
    ...(indicator && { indicator }),
    ...(year && { year }),
    ...(gender && { gender }),
    ...(Object.keys(groups).length > 0 && { groups }),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(decimal && { decimal }),
    ...(Object.keys(roles).length > 0 && { roles }),
  };
}

/** The file to read: one that comes with the request and is kept, or one that has been kept before. */
async function keptFile(db: Database, { file, upload }: UploadForm): Promise<KeptFile> {
  if (file) {
    const name = storableFileName(file.name);
    const kept = await keepUploadStream(db, { name, size: file.size, bytes: piecesOf(file) });
    return { name, size: file.size, bytes: piecesOf(file), upload: kept, isNew: true };
  }
  if (upload === undefined) throw new DomainError("invalid-request", { field: "file", expected: "en fil" });
  return { ...(await openUpload(db, upload)), upload, isNew: false };
}

/** The bytes of a file in small pieces. A file that came in a form streams itself as one, and would be read before anything is told. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceSize)
    yield new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
}

/** A stream has no type of its own: its last line is what the contract says. */
function streamed(response: Response): Response & TypedResponse<ImportPreviewJson, 201, "json"> {
  return response as Response & TypedResponse<ImportPreviewJson, 201, "json">;
}
