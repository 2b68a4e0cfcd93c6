import type { Certainty, ChangeInterval, GoalKind, Polarity, ProgressStatus, Trend } from "@foljsam/domain";

/** The word of each status (måluppfyllelse), lower case, as it stands in a table cell or a sentence. */
export const statusWord: Readonly<Record<ProgressStatus, string>> = {
  achieved: "uppnått",
  "achieved-turning": "uppnått men vänder",
  "on-track": "i fas",
  behind: "efter",
  "far-behind": "långt efter",
  "right-way": "rätt riktning",
  unchanged: "oförändrat",
  "wrong-way": "fel riktning",
  "partly-achieved": "delvis uppnått",
  "not-achieved": "inte uppnått",
  "worse-than-baseline": "sämre än baslinjen",
  paused: "pausad bedömning",
  "not-assessable": "kan inte bedömas",
};

const statusWordOfMany: Readonly<Record<ProgressStatus, string>> = {
  ...statusWord,
  achieved: "uppnådda",
  "achieved-turning": "uppnådda men vänder",
  unchanged: "oförändrade",
  "partly-achieved": "delvis uppnådda",
  "not-achieved": "inte uppnådda",
  paused: "pausade",
};

/** The word of a status as it is said of so many goals: 1 "uppnått", 2 "uppnådda". */
export function statusWordFor(status: ProgressStatus, count: number): string {
  return count === 1 ? statusWord[status] : statusWordOfMany[status];
}

/** One sentence for each status on what it takes, for tooltips and the list of terms. */
export const statusExplanation: Readonly<Record<ProgressStatus, string>> = {
  achieved: "Målvärdet är nått.",
  "achieved-turning": "Målvärdet är nått, men de senaste åren har utvecklingen gått åt fel håll.",
  "on-track": "Målvärdet är inte nått ännu, men minst 95 procent av den takt som krävs har hållits.",
  behind: "Utvecklingen går åt rätt håll, men bara i 60 till 95 procent av den takt som krävs.",
  "far-behind": "Mindre än 60 procent av den takt som krävs har hållits.",
  "right-way": "Målet anger bara en riktning, och utfallet har gått åt det hållet sedan baslinjen.",
  unchanged: "Utfallet är detsamma som baslinjen.",
  "wrong-way": "Utfallet har gått åt fel håll sedan baslinjen.",
  "partly-achieved": "Målåret är slut och minst 60 procent av vägen till målvärdet är avklarad, men inte hela.",
  "not-achieved": "Målåret är slut och mindre än 60 procent av vägen till målvärdet är avklarad.",
  "worse-than-baseline": "Målåret är slut och utfallet är sämre än när målet sattes.",
  paused: "Utfallen kan inte jämföras med baslinjen eftersom sättet att mäta har ändrats.",
  "not-assessable": "Underlag saknas för en bedömning. Orsaken står i motiveringen.",
};

/** The word of each certainty (säkerhet): whether a change is larger than chance. */
export const certaintyWord: Readonly<Record<Certainty, string>> = {
  certain: "säkerställd",
  uncertain: "osäker",
  "cannot-say": "går inte att säga",
};

export const certaintyExplanation: Readonly<Record<Certainty, string>> = {
  certain: "Förändringen är större än vad slumpen brukar ge.",
  uncertain: "Förändringen är så liten, eller bygger på så få personer, att den kan bero på slumpen.",
  "cannot-say": "Underlaget räcker inte för att säga om förändringen beror på slumpen.",
};

/** What the interval of a change is worked out by, as docs/methods.md calls it. */
export const intervalMethodWord: Readonly<Record<ChangeInterval["method"], string>> = {
  newcombe: "Newcombe, av täljare och nämnare",
  "rate-difference": "Zou och Donner, av antal och befolkning",
  "published-margin": "källans felmarginaler",
};

/** The word of a trend that was called. */
export const trendWord: Readonly<Record<NonNullable<Trend>["direction"], string>> = {
  up: "ökande",
  down: "minskande",
  flat: "ingen tydlig trend",
};

/** The word of a trend, or of none being called. */
export function trendLabel(trend: Trend): string {
  return trend === null ? "trend kan inte anges" : trendWord[trend.direction];
}

export const goalKindWord: Readonly<Record<GoalKind, string>> = {
  change: "förändring från baslinjen",
  level: "nivå att nå eller hålla",
  direction: "riktningsmål",
  gap: "minskad skillnad",
  composite: "flera indikatorer",
  "self-assessment": "egen bedömning",
};

export const polarityWord: Readonly<Record<Polarity, string>> = {
  higher: "högt värde är bra",
  lower: "lågt värde är bra",
  none: "varken högt eller lågt värde är bättre",
};
