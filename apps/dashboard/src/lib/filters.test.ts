import type { CollaborationJson } from "@foljsam/api/client";
import { describe, expect, test } from "vitest";
import { keptFilters, readFilters, usualYear, yearsToChoose } from "./filters.ts";

const collaboration: CollaborationJson = {
  slug: "blekinge",
  name: "Samverkan Blekinge",
  adoptedBy: "LSVO",
  adoptedOn: "2021-03-05",
  firstYear: 2020,
  lastYear: 2022,
  mainArea: "0010",
  method: "linear-pace",
  smallCellsBelow: 5,
  areas: [
    { code: "0010", name: "Region Blekinge", kind: "region" },
    { code: "1080", name: "Karlskrona", kind: "municipality" },
  ],
  principals: [],
  goalAreas: [{ slug: "god-kvalitet", number: 2, title: "God kvalitet", principles: [] }],
  groups: [{ slug: "aldre", name: "Äldre", shortName: null, level: "tactical", reportsTo: "lsvo" }],
  outcomeYears: { first: 2015, last: 2023 },
  example: false,
};
const read = (address: string) => readFilters(new URLSearchParams(address), collaboration);

describe("readFilters", () => {
  test("an address without filters shows the main area, totals and every goal", () => {
    expect(read("")).toEqual({ area: "0010", year: 2022, gender: "T", goalArea: null, group: null });
  });

  test("an address with every filter is read whole", () => {
    expect(read("kommun=1080&ar=2021&kon=K&omrade=god-kvalitet&grupp=aldre")).toEqual({
      area: "1080",
      year: 2021,
      gender: "K",
      goalArea: "god-kvalitet",
      group: "aldre",
    });
  });

  test.each(["kommun=9999", "ar=20222", "ar=", "kon=X", "omrade=okant", "grupp="])(
    "what the collaboration does not know is left out: %s",
    (address) => expect(read(address)).toEqual(read("")),
  );
});

describe("usualYear", () => {
  test.each([
    { why: "the last year of the collaboration when outcomes reach further", last: 2023, expected: 2022 },
    { why: "the newest outcome when it is earlier", last: 2021, expected: 2021 },
  ])("is $why", ({ last, expected }) => {
    expect(usualYear({ ...collaboration, outcomeYears: { first: 2015, last } })).toBe(expected);
  });
});

describe("keptFilters", () => {
  test("an address stays bare when everything is as usual", () => {
    expect(keptFilters({ area: "0010", year: 2022, gender: "T" }, collaboration)).toBe("");
  });

  test("area, year and sex follow the reader to the next page", () => {
    expect(keptFilters({ area: "1080", year: 2021, gender: "M" }, collaboration)).toBe("?kommun=1080&ar=2021&kon=M");
  });
});

describe("yearsToChoose", () => {
  test("begins with the newest outcome and ends with the first year of the collaboration", () => {
    expect(yearsToChoose(collaboration)).toEqual([2023, 2022, 2021, 2020]);
  });

  test("reaches the last year of the collaboration even when nothing has come in", () => {
    expect(yearsToChoose({ ...collaboration, outcomeYears: null })).toEqual([2022, 2021, 2020]);
  });
});
