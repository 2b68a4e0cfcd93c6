import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatDayOfYear, formatPeriod, swedishDay } from "./date.ts";
import { compareSwedish, formatList } from "./order.ts";

test("dates are written out, and moments in Swedish time, winter and summer", () => {
  expect(formatDate("2023-02-15")).toBe("15 februari 2023");
  expect(formatDayOfYear(2, 15)).toBe("15 februari");
  expect(formatDateTime("2023-02-15T23:05:00Z")).toBe("16 februari 2023 kl. 00:05");
  expect(formatDateTime("2023-06-15T12:05:00Z")).toBe("15 juni 2023 kl. 14:05");
  expect(() => formatDate("i fjol")).toThrow(RangeError);
});

test("a day begins in Sweden before it does in Greenwich, winter and summer", () => {
  const moments = ["2023-02-15T22:59:59Z", "2023-02-15T23:00:00Z", "2023-06-30T22:00:00Z"];
  expect(moments.map((moment) => swedishDay(new Date(moment)))).toEqual(["2023-02-15", "2023-02-16", "2023-07-01"]);
});

test("a pooled figure is dated with all its years", () => {
  expect([formatPeriod(2021), formatPeriod(2021, 4)]).toEqual(["2021", "2018–2021"]);
});

test("Swedish letters come last and numbers in their order", () => {
  const names = ["Ö", "Zinkgruvan", "Åmål", "Alvesta", "Ängelholm", "Mål 10", "Mål 2"];
  expect(names.toSorted(compareSwedish)).toEqual([
    "Alvesta",
    "Mål 2",
    "Mål 10",
    "Zinkgruvan",
    "Åmål",
    "Ängelholm",
    "Ö",
  ]);
});

test("a list ends with and", () => {
  expect(formatList(["Karlshamn", "Karlskrona", "Ronneby"])).toBe("Karlshamn, Karlskrona och Ronneby");
});
