import type { Area, Collaboration, Goal, Group, Indicator } from "@foljsam/domain";

export const region: Area = { code: "0010", name: "Region Blekinge", kind: "region" };
export const karlskrona: Area = { code: "1080", name: "Karlskrona", kind: "municipality" };
export const karlshamn: Area = { code: "1082", name: "Karlshamn", kind: "municipality" };

export const poverty: Indicator = {
  id: "N02904",
  title: "Invånare 0-19 år i ekonomiskt utsatta hushåll, andel (%)",
  aliases: ["Barn i ekonomiskt utsatta hushåll", "Barnfattigdom"],
  unit: "percent",
  decimals: 1,
  polarity: "lower",
  byGender: true,
  publishedFor: "both",
  pooledYears: 1,
  closedAfter: 2021,
  successor: "N02905",
  margin: null,
  breaks: [{ year: 2014, reason: "Ny definition" }],
  source: "SCB",
};

export const lifespan: Indicator = {
  ...poverty,
  id: "N00925",
  title: "Medellivslängd kvinnor, år",
  aliases: [],
  unit: "years",
  polarity: "higher",
  pooledYears: 5,
  closedAfter: null,
  successor: null,
  breaks: [],
};

const group: Group = {
  slug: "barn-och-unga",
  name: "Samverkansgrupp barn och unga",
  shortName: null,
  level: "tactical",
  reportsTo: "lsvo",
  horizonYears: [1, 2],
  meetingsPerYear: [4, 6],
  mandate: "Bereder frågor om barn och unga",
  seats: [{ role: "Förvaltningschef", organisation: "Karlskrona kommun", count: 2, principal: "1080", votes: true }],
  reportsAnnually: true,
};

const goal: Goal = {
  id: "blekinge-1",
  number: 1,
  goalArea: "uppvaxtvillkor",
  section: "Ekonomi",
  title: "Färre barn i ekonomiskt utsatta hushåll",
  wording: "minska med minst 2 procentenheter",
  kind: "change",
  parts: [
    {
      key: "andel",
      title: null,
      measure: { type: "indicator", indicator: "N02904", inverted: true },
      direction: "decrease",
      change: {
        amount: 2,
        unit: "percent",
        atLeast: true,
        inIndicatorUnit: { amount: 20, unit: "per-1000" },
      },
      level: null,
    },
  ],
  combine: "all",
  targetYear: 2022,
  method: null,
  group: "barn-och-unga",
  note: "Nyckeltalet räknar motsatsen",
};

export const blekinge: Collaboration = {
  slug: "blekinge",
  name: "Samverkan Blekinge",
  adoptedBy: "LSVO",
  adoptedOn: "2020-02-07",
  firstYear: 2020,
  lastYear: 2022,
  mainArea: "0010",
  method: "growth-rate",
  smallCellsBelow: 10,
  standIns: [{ area: "0010", use: "G33620", label: "ovägt medel av kommunerna" }],
  principals: [
    { area: "0010", name: "Region Blekinge", side: "region" },
    { area: "1080", name: "Karlskrona kommun", side: "municipality" },
  ],
  groups: [
    group,
    { ...group, slug: "lsvo", name: "LSVO", level: "strategic", reportsTo: null, meetingsPerYear: null, seats: [] },
  ],
  goalAreas: [
    { slug: "uppvaxtvillkor", number: 1, title: "Uppväxtvillkor", principles: [] },
    { slug: "aldres-halsa", number: 2, title: "Äldres hälsa", principles: ["Hälsa, inte sjukdom"] },
  ],
  goals: [
    goal,
    {
      ...goal,
      id: "blekinge-2",
      number: 2,
      section: null,
      kind: "gap",
      note: null,
      parts: [
        {
          key: "skillnad",
          title: "Skillnad",
          measure: { type: "gap", indicators: ["N00925", "N02904"] },
          direction: "decrease",
          change: null,
          level: null,
        },
        {
          key: "kon",
          title: null,
          measure: { type: "gender-gap", indicator: "N02904" },
          direction: "increase",
          change: { amount: 0.5, unit: "percent", atLeast: false, inIndicatorUnit: null },
          level: null,
        },
        {
          key: "spridning",
          title: "Spridning",
          measure: { type: "spread", indicator: "N02904" },
          direction: "decrease",
          change: null,
          level: { value: 2.5, unit: "percent", everyYearFrom: 2020 },
        },
      ],
      combine: "mean",
      method: "projection",
    },
  ],
  indicators: [poverty, lifespan],
  annualCycle: [
    {
      event: "annual-report",
      title: "Årsrapport",
      groups: ["barn-och-unga"],
      month: 2,
      day: 28,
      yearOffset: 1,
      proposed: true,
    },
  ],
};
