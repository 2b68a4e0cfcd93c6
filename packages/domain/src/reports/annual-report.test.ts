import { expect, test } from "vitest";
import type { AnnualReportStatus } from "./annual-report.ts";
import { annualReportStatuses, isLate } from "./annual-report.ts";

const dueOn = "2023-02-15";

test("a report is late the day after its date while it lies with the group, and never once it is handed in", () => {
  const late: AnnualReportStatus[] = ["not-started", "draft", "returned"];
  expect(annualReportStatuses.filter((status) => isLate({ status, dueOn }, "2023-02-16"))).toEqual(late);
});

test("on its date a report is not late yet", () => {
  expect(isLate({ status: "not-started", dueOn }, "2023-02-15")).toBe(false);
});
