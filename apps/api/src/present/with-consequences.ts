import { type Database, findVanished } from "@foljsam/database";
import type { ImportPreview } from "@foljsam/domain";
import { goalEffectsOfPreview } from "@foljsam/intake";
import type { ImportPreviewJson } from "../schemas/import.ts";
import { presentPreview } from "./import.ts";

/** A preview as the API answers it, with what it would do to goals and what its file no longer has, looked up. */
export async function withConsequences(db: Database, preview: ImportPreview): Promise<ImportPreviewJson> {
  const [effects, vanished] = await Promise.all([goalEffectsOfPreview(db, preview.id), findVanished(db, preview.id)]);
  return presentPreview(preview, { effects, vanished });
}
