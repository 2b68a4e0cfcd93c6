import { type Database, lastLoaded, listAnnualReports, listIndicators, listMeetingNotes } from "@foljsam/database";
import {
  type AnnualReport,
  type Collaboration,
  DomainError,
  dutiesOf,
  type Duty,
  latestNotes,
  type MeetingNote,
} from "@foljsam/domain";
import { swedishDay } from "@foljsam/swedish";
import { annualReportsOf } from "./annual-reports.ts";

/** The day (ISO date), and which notes and reports may be told of. */
type Readable = {
  readonly today: string;
  readonly notesOf: (notes: readonly MeetingNote[]) => readonly MeetingNote[];
  readonly reportsOf: (reports: readonly AnnualReport[]) => readonly AnnualReport[];
};

/** What waits for a group. Throws `group-not-found`. */
export async function dutiesOfGroup(
  read: Database,
  collaboration: Collaboration,
  group: string,
  { today, notesOf, reportsOf }: Readable,
): Promise<readonly Duty[]> {
  const { slug, groups, goals, annualCycle } = collaboration;
  if (!groups.some((one) => one.slug === group)) throw new DomainError("group-not-found", { group });
  const measured = goals
    .filter((goal) => goal.group === group)
    .flatMap((goal) =>
      goal.parts.flatMap(({ measure }) => (measure.type === "gap" ? measure.indicators : [measure.indicator])),
    );
  const [stored, notes, register, loaded] = await Promise.all([
    listAnnualReports(read, slug, { group }),
    listMeetingNotes(read, { goals: goals.map(({ id }) => id) }),
    listIndicators(read),
    lastLoaded(read, measured),
  ]);
  const figures = register
    .filter(({ id, closedAfter, withdrawn }) => measured.includes(id) && closedAfter === null && !withdrawn)
    .flatMap(({ id, title, nextPublication }) => {
      const at = loaded.get(id);
      const loadedOn = at === undefined ? null : swedishDay(new Date(at));
      return nextPublication === null ? [] : [{ indicator: id, title: title ?? id, nextPublication, loadedOn }];
    });
  const assignments = notesOf(latestNotes(notes)).filter(({ assignment }) => assignment?.responsible === group);
  const reports = reportsOf(annualReportsOf(collaboration, stored, { group }));
  return dutiesOf({ group, annualCycle, reports, assignments, figures }, today);
}
