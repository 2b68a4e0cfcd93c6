import { may, type MeetingNote } from "@foljsam/domain";
import type { Context } from "hono";
import { actorOf } from "./allow.ts";

/** Those of a collaboration's notes (anteckningar) that who sends a request may read. */
export function readableNotes<Note extends Pick<MeetingNote, "body" | "publication">>(
  c: Context,
  collaboration: string,
  notes: readonly Note[],
): readonly Note[] {
  const actor = actorOf(c);
  return notes.filter(({ body: group, publication }) => may(actor, "read", { collaboration, group, publication }));
}
