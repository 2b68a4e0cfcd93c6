import { expect, test } from "vitest";
import { sinceYearSentence, type Standing } from "./since-year.ts";

const standing = (status: Standing["status"], value: number | null, year = 2021): Standing => ({
  status,
  current: value === null ? null : { value, year },
});
const percent = { unit: "percent", decimals: 1 } as const;

test.each<[string, Standing, Standing, string]>([
  [
    "a new outcome and another status",
    standing("on-track", 8.1),
    standing("behind", 8.4, 2020),
    "Från 8,4 % (2020) till 8,1 % (2021): −0,3 procentenheter. Bedömt efter 2020 var status ”efter”, nu är den ”i fas”.",
  ],
  [
    "figures that round as they are read",
    standing("behind", 8.149),
    standing("behind", 8.35, 2020),
    "Från 8,4 % (2020) till 8,1 % (2021): −0,3 procentenheter. Bedömt efter 2020 var status densamma.",
  ],
  [
    "no new outcome",
    standing("behind", 8.1, 2020),
    standing("on-track", 8.1, 2020),
    "Inget nytt utfall har kommit efter 2020. Bedömt efter 2020 var status ”i fas”, nu är den ”efter”.",
  ],
  [
    "a first outcome",
    standing("not-assessable", 8.1),
    standing("not-assessable", null),
    "Det första utfallet har kommit: 8,1 % (2021). Bedömt efter 2020 var status densamma.",
  ],
  [
    "no outcome at all",
    standing("not-assessable", null),
    standing("not-assessable", null),
    "Det finns inget utfall att visa. Bedömt efter 2020 var status densamma.",
  ],
])("%s is told since last year", (_, now, then, said) => {
  expect(sinceYearSentence(now, then, 2020, percent).replaceAll("\u00A0", " ")).toBe(said);
});
