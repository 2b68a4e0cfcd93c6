import type { GrowthStatus, MethodName, MethodResult, ProjectionStatus } from "@foljsam/domain";
import { statusWord } from "./progress.ts";

/** What each method of judging progress is called. */
export const methodWord: Readonly<Record<MethodName, string>> = {
  "linear-pace": "linjär takt",
  "growth-rate": "tillväxttakt",
  projection: "framskrivning",
};

/** What each method does, in one sentence. */
export const methodExplanation: Readonly<Record<MethodName, string>> = {
  "linear-pace": "Andelen av vägen från baslinjen till målvärdet hålls mot andelen av tiden som har gått.",
  "growth-rate":
    "Den årliga relativa förändringen sedan baslinjen hålls mot den som leder till målvärdet (Statistics Canada och Open SDG).",
  projection:
    "Den genomsnittliga förändringen i de senaste sex utfallen dras ut till målåret (Destatis, de tyska vädersymbolerna).",
};

/** What each method cannot tell, in one or two sentences. */
export const methodLimits: Readonly<Record<MethodName, string>> = {
  "linear-pace":
    "Förutsätter att varje år är lika viktigt, och ser bara baslinjen och det senaste utfallet, inte vägen däremellan.",
  "growth-rate":
    "Räknar relativt: svaret blir ett annat för andelen med än för andelen utan, och en låg nivå ger stora procenttal. Mellan värden med olika tecken finns ingen tillväxt.",
  projection:
    "Ett enda avvikande år, först eller sist av de sex, avgör mycket. Ser inte när målet sattes och säger ingenting efter målåret.",
};

/** The formula of each method, with the words of its numbers. */
export const methodFormula: Readonly<Record<MethodName, string>> = {
  "linear-pace": "takt = (utfall − baslinje) / (målvärde − baslinje) ÷ (år som har gått / år till målåret)",
  "growth-rate":
    "tillväxt = (utfall / baslinje) upphöjt till 1/antal år − 1; kvot = tillväxt hittills / tillväxt som krävs",
  projection: "framskrivet värde = utfall + förändring per år × år till målåret; saknas = avstånd då / avstånd nu",
};

/** The words of the growth-rate method. */
export const growthStatusWord: Readonly<Record<GrowthStatus, string>> = {
  "target-achieved": "målet är nått",
  substantial: "betydande framsteg",
  moderate: "måttliga framsteg",
  limited: "begränsade framsteg",
  deterioration: "försämring",
  "not-available": "kan inte räknas ut",
};

/** The words of the projection: the weather, or why none is shown. */
export const projectionStatusWord: Readonly<Record<ProjectionStatus, string>> = {
  sun: "sol",
  "light-cloud": "lätt molnigt",
  cloud: "molnigt",
  storm: "åska",
  suspended: "ingen symbol, serien har brutits",
  ended: "ingen symbol, målåret har passerat",
  "too-few-points": "ingen symbol, för få utfall",
};

/** A method's own word for what it found, lower case. */
export function methodStatusWord(result: Pick<MethodResult, "method" | "status">): string {
  const words: Readonly<Record<string, string>> = wordsOf[result.method];
  return words[result.status] ?? result.status;
}

const wordsOf = {
  "linear-pace": statusWord,
  "growth-rate": growthStatusWord,
  projection: projectionStatusWord,
} as const;
