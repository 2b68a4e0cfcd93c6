import { DomainError } from "@foljsam/domain";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { importUploadChunks, importUploads } from "../schema/import-uploads.ts";
import { uuid } from "./preview.ts";

/** A file that was uploaded, as it was. */
export type KeptUpload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A file of a known size whose bytes come piece by piece. */
export type UploadStream = { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> };

const chunkSize = 1024 * 1024;

/** Keeps an uploaded file (uppladdad fil) so that it can be read again, for a day or until it is committed; gives back its id. */
export async function keepUpload(db: Database, { name, bytes }: KeptUpload): Promise<string> {
  return await keepUploadStream(db, { name, size: bytes.byteLength, bytes: once(bytes) });
}

/** Keeps an uploaded file as `keepUpload` does, with no more than a piece of it in memory. */
export async function keepUploadStream(db: Database, { name, size, bytes }: UploadStream): Promise<string> {
  await db.delete(importUploads).where(lt(importUploads.createdAt, sql`now() - interval '1 day'`));
  return await withTransaction(db, async (tx) => {
    const [kept] = await tx.insert(importUploads).values({ name, bytes: size }).returning({ id: importUploads.id });
    const upload = kept?.id as string;
    let position = 0;
    for await (const chunk of inChunks(bytes)) {
      await tx.insert(importUploadChunks).values({ upload, position, bytes: chunk });
      position++;
    }
    return upload;
  });
}

/** The file kept under an id, a piece in memory at a time. Throws `upload-not-found` when there is none, or no longer. */
export async function openUpload(db: Database, id: string): Promise<UploadStream> {
  const [kept] = uuid.test(id) ? await db.select().from(importUploads).where(eq(importUploads.id, id)) : [];
  const [held] = await db
    .select({ bytes: sql<number>`coalesce(sum(length(${importUploadChunks.bytes})), 0)::float8` })
    .from(importUploadChunks)
    .where(eq(importUploadChunks.upload, kept?.id ?? noUpload));
  if (!kept || held?.bytes !== kept.bytes) throw new DomainError("upload-not-found", { upload: id });
  return { name: kept.name, size: kept.bytes, bytes: chunksOf(db, kept.id, kept.bytes) };
}

/** The whole of the file kept under an id. Errors as for `openUpload`. */
export async function findUpload(db: Database, id: string): Promise<KeptUpload> {
  const { name, bytes } = await openUpload(db, id);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return { name, bytes: Buffer.concat(chunks) };
}

const noUpload = "00000000-0000-0000-0000-000000000000";

/** A file that is forgotten while it is read has no end that could be taken for its own. */
async function* chunksOf(db: Database, upload: string, size: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let position = 0; read < size; position++) {
    const isNext = and(eq(importUploadChunks.upload, upload), eq(importUploadChunks.position, position));
    const [chunk] = await db.select({ bytes: importUploadChunks.bytes }).from(importUploadChunks).where(isNext);
    if (!chunk) throw new DomainError("upload-not-found", { upload });
    read += chunk.bytes.byteLength;
    yield chunk.bytes;
  }
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.byteLength; at += chunkSize) {
      const part = piece.subarray(at, at + chunkSize);
      waiting.push(part);
      length += part.byteLength;
      if (length < chunkSize) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Forgets a file that was kept. */
export async function deleteUpload(db: Database, id: string): Promise<void> {
  await db.delete(importUploads).where(eq(importUploads.id, id));
}
