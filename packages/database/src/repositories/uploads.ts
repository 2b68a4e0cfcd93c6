import { DomainError } from "@foljsam/domain";
import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withTransaction } from "../connection/database.ts";
import { importUploadChunks, importUploads } from "../schema/import-uploads.ts";
import { uuid } from "./preview.ts";

/** A file that was uploaded, as it was. */
export type KeptUpload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

const chunkSize = 1024 * 1024;

/** Keeps an uploaded file (uppladdad fil) so that it can be read again, for a day or until it is committed; gives back its id. */
export async function keepUpload(db: Database, { name, bytes }: KeptUpload): Promise<string> {
  await db.delete(importUploads).where(lt(importUploads.createdAt, sql`now() - interval '1 day'`));
  return await withTransaction(db, async (tx) => {
    const [kept] = await tx
      .insert(importUploads)
      .values({ name, bytes: bytes.byteLength })
      .returning({ id: importUploads.id });
    const upload = kept?.id as string;
    for (let position = 0; position * chunkSize < bytes.byteLength; position++) {
      const chunk = Buffer.from(bytes.subarray(position * chunkSize, (position + 1) * chunkSize));
      await tx.insert(importUploadChunks).values({ upload, position, bytes: chunk });
    }
    return upload;
  });
}

/** The file kept under an id. Throws `upload-not-found` when there is none, or no longer. */
export async function findUpload(db: Database, id: string): Promise<KeptUpload> {
  const isKept = and(eq(importUploads.id, id));
  const [kept] = uuid.test(id) ? await db.select().from(importUploads).where(isKept) : [];
  if (!kept) throw new DomainError("upload-not-found", { upload: id });
  const chunks = await db
    .select({ bytes: importUploadChunks.bytes })
    .from(importUploadChunks)
    .where(eq(importUploadChunks.upload, id))
    .orderBy(asc(importUploadChunks.position));
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes));
  if (bytes.byteLength !== kept.bytes) throw new DomainError("upload-not-found", { upload: id });
  return { name: kept.name, bytes };
}

/** Forgets a file that was kept. */
export async function deleteUpload(db: Database, id: string): Promise<void> {
  await db.delete(importUploads).where(eq(importUploads.id, id));
}
