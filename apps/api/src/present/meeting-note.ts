import { type Collaboration, isOverdue, type MeetingNote } from "@foljsam/domain";
import type { MeetingNoteJson } from "../schemas/meeting-note.ts";

/** A note of a meeting with the names of what it is about, whether it is late on a day (ISO date), and who took it down where `names` are told. */
export function presentNote(
  note: MeetingNote,
  { groups, goals, principals }: Collaboration,
  { today, names }: { readonly today: string; readonly names: boolean },
): MeetingNoteJson {
  const { assignment, ...told } = note;
  const goal = goals.find(({ id }) => id === note.goal);
  const groupName = (slug: string) => {
    const group = groups.find((one) => one.slug === slug);
    return group?.shortName ?? group?.name;
  };
  const principalName = (area: string) => principals.find((one) => one.area === area)?.name;
  return {
    ...told,
    by: names ? note.by : null,
    goalNumber: goal?.number ?? 0,
    goalTitle: goal?.title ?? note.goal,
    bodyName: groupName(note.body) ?? note.body,
    assignment: assignment && {
      ...assignment,
      responsibleName:
        groupName(assignment.responsible) ?? principalName(assignment.responsible) ?? assignment.responsible,
      overdue: isOverdue(note, today),
    },
  };
}
