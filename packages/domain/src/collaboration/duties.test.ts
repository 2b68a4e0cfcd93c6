import { expect, test } from "vitest";
import type { MeetingNote } from "../meetings/meeting-note.ts";
import type { AnnualReport } from "../reports/annual-report.ts";
import type { DutyGround } from "./duties.ts";
import { dutiesOf } from "./duties.ts";

const rule = { groups: ["aldre"], proposed: true } as const;
const cycle: DutyGround["annualCycle"] = [
  { ...rule, event: "annual-report", title: "Årsrapport", month: 2, day: 28, yearOffset: 1 },
  { ...rule, event: "action-plan", title: "Handlingsplan", month: 11, day: 30, yearOffset: 0, proposed: false },
  { ...rule, event: "operational-plan", title: "LSVO:s plan", month: 12, day: 15, yearOffset: 0, groups: ["lsvo"] },
];
const report = (year: number, status: AnnualReport["status"]): AnnualReport => ({
  group: "aldre",
  year,
  status,
  dueOn: `${year + 1}-02-28`,
});
const asked = (note: number, dueOn: string, change: Partial<MeetingNote> = {}): MeetingNote => ({
  note,
  version: note,
  goal: "mal-1",
  body: "lsvo",
  meetingOn: "2022-01-10",
  kind: "assignment",
  text: "Ta fram en plan.",
  assignment: { responsible: "aldre", dueOn, done: false },
  by: "Maja",
  publication: "internal",
  withdrawn: false,
  recordedAt: "2022-01-10T10:00:00.000Z",
  ...change,
});
const ground: DutyGround = { group: "aldre", annualCycle: cycle, reports: [], assignments: [], figures: [] };
const told = (change: Partial<DutyGround>, today = "2022-03-15") =>
  dutiesOf({ ...ground, ...change }, today).map(({ kind, on, late }) => `${kind} ${on}${late ? " late" : ""}`);

test("what is late comes first, the longest waited for on top, and then what is nearest", () => {
  const figures = [{ indicator: "N1", title: "Fall", nextPublication: "2022-04-01", loadedOn: null }];
  const assignments = [asked(1, "2022-03-20"), asked(2, "2022-03-01")];
  const reports = [report(2020, "returned"), report(2021, "draft"), report(2022, "not-started"), report(2023, "draft")];
  expect(told({ figures, assignments, reports })).toEqual([
    "annual-report 2021-02-28 late",
    "annual-report 2022-02-28 late",
    "assignment 2022-03-01 late",
    "assignment 2022-03-20",
    "figures 2022-04-01",
    "action-plan 2022-11-30",
    "annual-report 2023-02-28",
  ]);
});

test("a report that is handed in, and an assignment that is done or withdrawn, wait for nobody", () => {
  const done = asked(3, "2022-03-01", { assignment: { responsible: "aldre", dueOn: "2022-03-01", done: true } });
  const assignments = [done, asked(4, "2022-03-01", { withdrawn: true })];
  expect(told({ reports: [report(2021, "submitted")], assignments })).toEqual(["action-plan 2022-11-30"]);
});

test("the day a plan is due it is still told, and the day after the next year's is", () => {
  expect(told({}, "2022-11-30")).toEqual(["action-plan 2022-11-30"]);
  expect(told({}, "2022-12-01")).toEqual(["action-plan 2023-11-30"]);
});

test.each<[string, string, string | null, readonly string[]]>([
  ["are to come", "2022-04-01", "2021-05-01", ["figures 2022-04-01"]],
  ["come today", "2022-03-15", "2021-05-01", ["figures 2022-03-15"]],
  ["have come at their source and are not loaded", "2022-03-14", "2021-05-01", ["figures 2022-03-14 late"]],
  ["have never been loaded", "2022-03-14", null, ["figures 2022-03-14 late"]],
  ["have been loaded since", "2022-03-14", "2022-03-14", []],
])("figures that %s", (_, nextPublication, loadedOn, duties) => {
  const figures = [{ indicator: "N1", title: "Fall", nextPublication, loadedOn }];
  expect(told({ figures, annualCycle: [] })).toEqual(duties);
});

test("a date that no body has decided is told as proposed, and a report with its year", () => {
  const [first] = dutiesOf({ ...ground, reports: [report(2021, "draft")] }, "2022-03-15");
  expect(first).toMatchObject({ title: "Årsrapport", proposed: true, year: 2021, late: true });
});
