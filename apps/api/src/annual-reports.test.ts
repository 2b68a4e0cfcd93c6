import type { AnnualReport, Collaboration } from "@foljsam/domain";
import { describe, expect, test } from "vitest";
import { annualReportsOf } from "./annual-reports.ts";

const group = (slug: string, reportsAnnually: boolean) =>
  ({ slug, reportsAnnually }) as Collaboration["groups"][number];

const collaboration = {
  firstYear: 2020,
  lastYear: 2021,
  groups: [group("skola", true), group("barn", true), group("styrgrupp", false), group("vilande", true)],
  annualCycle: [
    {
      event: "annual-report",
      title: "Årsrapport",
      groups: ["skola", "barn", "styrgrupp"],
      month: 2,
      day: 28,
      yearOffset: 1,
      proposed: false,
    },
  ],
} as unknown as Collaboration;

describe("which annual reports there are", () => {
  test("one for each reporting group and year, not started until something is stored", () => {
    const stored: AnnualReport[] = [{ group: "barn", year: 2020, status: "submitted", dueOn: "2021-02-28" }];
    expect(annualReportsOf(collaboration, stored, {})).toEqual([
      { group: "skola", year: 2020, status: "not-started", dueOn: "2021-02-28" },
      { group: "barn", year: 2020, status: "submitted", dueOn: "2021-02-28" },
      { group: "skola", year: 2021, status: "not-started", dueOn: "2022-02-28" },
      { group: "barn", year: 2021, status: "not-started", dueOn: "2022-02-28" },
    ]);
  });

  test("for one group and year when asked", () => {
    expect(annualReportsOf(collaboration, [], { year: 2024, group: "skola" })).toEqual([
      { group: "skola", year: 2024, status: "not-started", dueOn: "2025-02-28" },
    ]);
  });
});
