import { expect, test } from "vitest";
import { dueDate } from "./annual-cycle.ts";

test.each([
  ["a report about 2022 on 15 February the year after", { month: 2, day: 15, yearOffset: 1 }, 2022, "2023-02-15"],
  ["a plan in the same year", { month: 10, day: 1, yearOffset: 0 }, 2022, "2022-10-01"],
  ["the last of February", { month: 2, day: 31, yearOffset: 0 }, 2023, "2023-02-28"],
  ["the last of February in a leap year", { month: 2, day: 31, yearOffset: 0 }, 2024, "2024-02-29"],
  ["no leap year in 2100", { month: 2, day: 29, yearOffset: 0 }, 2100, "2100-02-28"],
  ["a leap year in 2000", { month: 2, day: 29, yearOffset: 0 }, 2000, "2000-02-29"],
  ["the last of November", { month: 11, day: 31, yearOffset: 0 }, 2022, "2022-11-30"],
  ["the last of the year", { month: 12, day: 31, yearOffset: 0 }, 2022, "2022-12-31"],
])("the annual cycle gives the date of %s", (_, rule, year, date) => {
  expect(dueDate(rule, year)).toBe(date);
});
