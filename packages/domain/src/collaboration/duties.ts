import type { MeetingNote } from "../meetings/meeting-note.ts";
import { isOverdue } from "../meetings/meeting-note.ts";
import type { AnnualReport } from "../reports/annual-report.ts";
import { isLate } from "../reports/annual-report.ts";
import type { Year } from "../measure/year.ts";
import type { CycleEvent, CycleRule } from "./annual-cycle.ts";
import { dueDate } from "./annual-cycle.ts";

/** What waits for a group (det som väntar): a report, a plan or a review of the annual cycle, an assignment, or new figures. */
export type Duty = {
  readonly kind: CycleEvent | "assignment" | "figures";
  /** What it is: the title of the rule or the indicator, the words of the assignment. */
  readonly title: string;
  /** ISO date. */
  readonly on: string;
  readonly late: boolean;
  /** Whether no body has decided the date. */
  readonly proposed: boolean;
  /** Of a report the year it is about. */
  readonly year: Year | null;
  readonly goal: string | null;
  readonly note: number | null;
  readonly indicator: string | null;
};

/** Figures that a source has promised: an indicator, the day of its next publication, and the day its figures were last loaded (ISO). */
export type PromisedFigures = {
  readonly indicator: string;
  readonly title: string;
  readonly nextPublication: string;
  readonly loadedOn: string | null;
};

/** What a group's duties follow from. `assignments` are those it has, latest versions; `reports` its own. */
export type DutyGround = {
  readonly group: string;
  readonly annualCycle: readonly CycleRule[];
  readonly reports: readonly AnnualReport[];
  readonly assignments: readonly MeetingNote[];
  readonly figures: readonly PromisedFigures[];
};

type Waiting = Pick<Duty, "kind" | "title" | "on" | "late"> & Partial<Duty>;

const nothing = { proposed: false, year: null, goal: null, note: null, indicator: null };

/**
 * What waits for a group on a day (ISO date): what is late first, the longest waited for on top, and then what comes, the nearest first.
 * Of reports and plans the next one is told. Figures are late when their day has passed and nothing has been loaded since.
 */
export function dutiesOf(ground: DutyGround, today: string): readonly Duty[] {
  const duties: readonly Waiting[] = [
    ...reportDuties(ground, today),
    ...cycleDuties(ground, today),
    ...ground.assignments.flatMap((note) => assignmentDuty(note, today)),
    ...ground.figures.flatMap((figures) => figuresDuty(figures, today)),
  ];
  return duties
    .map((duty) => ({ ...nothing, ...duty }))
    .toSorted((one, other) => Number(other.late) - Number(one.late) || one.on.localeCompare(other.on));
}

const isReporting = ({ event }: CycleRule) => event === "annual-report" || event === "own-annual-report";

function reportDuties({ group, reports, annualCycle }: DutyGround, today: string): readonly Waiting[] {
  const rule = annualCycle.find((one) => isReporting(one) && one.groups.includes(group));
  if (!rule) return [];
  const withGroup = reports.filter(({ status }) => ["not-started", "draft", "returned"].includes(status));
  const next = withGroup.filter(({ dueOn }) => dueOn >= today).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return [...withGroup.filter((report) => isLate(report, today)), ...(next ? [next] : [])].map((report) => ({
    kind: rule.event,
    title: rule.title,
    on: report.dueOn,
    late: isLate(report, today),
    proposed: rule.proposed,
    year: report.year,
  }));
}

function cycleDuties({ group, annualCycle }: DutyGround, today: string): readonly Waiting[] {
  const thisYear = Number(today.slice(0, 4));
  return annualCycle
    .filter((rule) => !isReporting(rule) && rule.groups.includes(group))
    .flatMap((rule) => {
      const days = [thisYear - 1, thisYear, thisYear + 1].map((year) => dueDate(rule, year));
      const on = days.find((day) => day >= today);
      return on === undefined
        ? []
        : [{ kind: rule.event, title: rule.title, on, late: false, proposed: rule.proposed }];
    });
}

function assignmentDuty(note: MeetingNote, today: string): readonly Waiting[] {
  if (note.assignment === null || note.assignment.done || note.withdrawn) return [];
  const { goal, text: title } = note;
  return [
    { kind: "assignment", title, on: note.assignment.dueOn, late: isOverdue(note, today), goal, note: note.note },
  ];
}

function figuresDuty(
  { indicator, title, nextPublication, loadedOn }: PromisedFigures,
  today: string,
): readonly Waiting[] {
  const isLoaded = loadedOn !== null && loadedOn >= nextPublication;
  return isLoaded ? [] : [{ kind: "figures", title, on: nextPublication, late: nextPublication < today, indicator }];
}
