import { describe, expect, test } from "vitest";
import type { Collaboration } from "./collaboration.ts";
import { searchCollaboration } from "./search.ts";

const goal = (number: number, title: string, wording: string) => ({
  id: `blekinge-${number}`,
  number,
  title,
  wording,
  goalArea: "god-kvalitet",
  group: "aldre",
  section: null,
  kind: "change" as const,
  parts: [],
  combine: "all" as const,
  targetYear: 2022,
  method: null,
  note: null,
});

const group = (slug: string, name: string, shortName: string | null) => ({
  slug,
  name,
  shortName,
  level: "tactical" as const,
  reportsTo: null,
  horizonYears: [1, 2] as const,
  meetingsPerYear: null,
  mandate: null,
  seats: [],
  reportsAnnually: true,
});

const collaboration: Collaboration = {
  slug: "blekinge",
  name: "Samverkan Blekinge",
  adoptedBy: "LSVO",
  adoptedOn: "2021-03-05",
  firstYear: 2020,
  lastYear: 2022,
  mainArea: "0010",
  method: "linear-pace",
  smallCellsBelow: 5,
  standIns: [],
  principals: [],
  groups: [group("aldre", "Samverkansgrupp Äldre", null), group("lsvo", "Ledningsgrupp för samverkan", "LSVO")],
  goalAreas: [{ slug: "god-kvalitet", number: 2, title: "God kvalitet", principles: [] }],
  goals: [
    goal(9, "Minska antalet äldre som drabbas av fallskador", "minska antalet fallskador"),
    goal(2, "Färre 3-åriga barn ska ha karies", "kariesfrihet ska öka"),
  ],
  indicators: [],
  annualCycle: [],
};
const areas = [
  { code: "1080", name: "Karlskrona", kind: "municipality" as const },
  { code: "1082", name: "Karlshamn", kind: "municipality" as const },
];
const found = (text: string) =>
  searchCollaboration(collaboration, areas, [{ year: 2022, group: "aldre" }], text).map(
    ({ kind, id }) => `${kind} ${id}`,
  );

describe("a search finds", () => {
  test.each([
    ["a goal by a word of its title", "fallskador", ["goal blekinge-9"]],
    ["a goal by its number", "delmål 2", ["goal blekinge-2"]],
    ["a goal by its wording", "kariesfrihet", ["goal blekinge-2"]],
    ["what lacks its dots", "karlshamn 1082", ["area 1082"]],
    ["a group by its short name", "lsvo", ["group lsvo"]],
    ["a report by group and year", "arsrapport aldre 2022", ["annual-report 2022/aldre"]],
    ["a goal area", "malomrade", ["goal-area god-kvalitet"]],
    ["areas by the beginning of their names, the shorter first", "karls", ["area 1082", "area 1080"]],
    ["words that begin so before words that hold it", "skador minska", ["goal blekinge-9"]],
    ["nothing for no words", " – ", []],
    ["nothing where a word is nowhere", "fallskador rymd", []],
  ] as const)("%s", (_, text, hits) => {
    expect(found(text)).toEqual(hits);
  });

  test("everything of a group under its name, itself first", () => {
    expect(found("äldre").slice(0, 2)).toEqual(["group aldre", "annual-report 2022/aldre"]);
  });
});
