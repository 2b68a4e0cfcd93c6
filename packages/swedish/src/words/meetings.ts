import type { MeetingNoteKind } from "@foljsam/domain";
import { formatCount } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";

/** The word of each kind of note taken at a meeting. */
export const meetingNoteKindWord: Readonly<Record<MeetingNoteKind, string>> = {
  note: "anteckning",
  decision: "beslut",
  assignment: "uppdrag",
};

const counted: Readonly<Record<MeetingNoteKind, readonly [one: string, many: string]>> = {
  decision: ["beslut", "beslut"],
  assignment: ["uppdrag", "uppdrag"],
  note: ["anteckning", "anteckningar"],
};

/** How many notes of each kind: `2 beslut, 1 uppdrag och 3 anteckningar`. */
export function meetingNotesCounted(kinds: readonly MeetingNoteKind[]): string {
  const told = (Object.keys(counted) as MeetingNoteKind[]).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [formatCount(count, ...counted[kind])];
  });
  return told.length === 0 ? "inga anteckningar" : formatList(told);
}
