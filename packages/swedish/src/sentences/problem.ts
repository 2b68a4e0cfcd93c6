import type { Problem, ProblemCode } from "@foljsam/domain";
import { fileKindLabel } from "../words/files.ts";
import { unitLabel } from "../words/measure.ts";
import { countedFact, quotedFact, withFact, type Facts } from "./facts.ts";

type Wording = (facts: Facts, wholeFile: boolean) => string;

const giveIndicator = "Ange nyckeltalets id vid inläsningen.";

const wordings: Readonly<Record<ProblemCode, Wording>> = {
  "empty-file": () => "Filen är tom. Hämta den på nytt från källan.",
  "not-text": (facts) =>
    `Filen är inte en textfil${withFact(facts, "found", (found) => ` utan ${fileKindLabel(found)}`)}. Spara uppgifterna som CSV och läs in den filen.`,
  "not-kolada": (facts) =>
    `Filen känns inte igen${withFact(facts, "expected", (expected) => `: det saknas kolumner för ${expected}`)}. ` +
    `Första raden ska vara rubriker, med nyckeltal, område, år och värde${withFact(facts, "found", (found) => `; här står ”${found}”`)}.`,
  "no-rows": () => "Filen har rubriker men inga rader med utfall.",
  "unclosed-quote": () => "Ett citattecken öppnas men stängs aldrig. Ta bort det eller lägg till det som saknas.",
  "line-too-long": () =>
    "Raden är orimligt lång. Kontrollera att filen har radbrytningar och att citattecken är stängda.",
  "too-few-fields": (facts) => fieldCount(facts, "för få fält"),
  "too-many-fields": (facts) =>
    `${fieldCount(facts, "för många fält")} Text som innehåller skiljetecknet ska stå inom citattecken.`,
  "missing-area": () => "Området saknas. Ange kod, till exempel 1080, eller namn, till exempel Karlskrona.",
  "unknown-area": (facts) =>
    `Området ${quotedFact(facts, "found", "på raden")} känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080.`,
  "missing-year": (_, wholeFile) =>
    wholeFile
      ? "Filen har inga år. Ange vid inläsningen vilket år den gäller."
      : "Året saknas. Ange det med fyra siffror.",
  "invalid-year": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett årtal. Ange fyra siffror, från 1900 till 2100.`,
  "invalid-gender": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett kön. Skriv T (totalt), K (kvinnor) eller M (män).`,
  "missing-indicator": (_, wholeFile) =>
    wholeFile
      ? `Det framgår inte vilket nyckeltal filen gäller. ${giveIndicator}`
      : "Nyckeltalet saknas. Ange dess id, till exempel N02904.",
  "invalid-indicator": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett nyckeltals-id. Det ska vara en bokstav och fem siffror, till exempel N02904.`,
  "unknown-title": (facts) => `Inget nyckeltal i registret har titeln ${titleOf(facts)}. ${giveIndicator}`,
  "ambiguous-title": (facts) =>
    `Flera nyckeltal har titeln ${titleOf(facts)}${withFact(facts, "candidates", (ids) => ` (${ids})`)}. ${giveIndicator}`,
  "invalid-number": (facts) => `${quotedFact(facts, "found", "Det som står här")} är inte ett tal.`,
  "unit-differs": (facts) =>
    `${unitClause(facts)}. Kontrollera att det är rätt nyckeltal och att uppgifterna inte är omräknade.`,
  "conflicting-duplicate": (facts) =>
    `Samma utfall står redan ${withFact(facts, "firstLine", (line) => `på rad ${line} `)}med ett annat värde${conflict(facts)}. Ta bort den rad som är fel.`,
};

/** What is wrong in a file, where, and how it is mended: `Rad 7, kolumn 4 (Värde): ”12,3,4” är inte ett tal.` */
export function problemSentence(problem: Problem): string {
  const place = problemPlace(problem);
  const words = wordings[problem.code](problem.facts, problem.line === null);
  return place === "" ? words : `${place}: ${words}`;
}

/** Where a problem is: `Rad 7, kolumn 4 (Värde)`; empty when the whole file is meant. */
export function problemPlace({ line, column, facts }: Problem): string {
  const heading = withFact(facts, "heading", (name) => ` (${name})`);
  if (line === null) return column === null ? "" : `Kolumn ${column}${heading}`;
  return column === null ? `Rad ${line}` : `Rad ${line}, kolumn ${column}${heading}`;
}

function fieldCount(facts: Facts, otherwise: string): string {
  const found = countedFact(facts, "found", "fält", "fält", otherwise);
  return `Raden har ${found}${withFact(facts, "expected", (expected) => ` men rubrikraden har ${expected}`)}.`;
}

function titleOf(facts: Facts): string {
  return quotedFact(facts, "title", quotedFact(facts, "found", "som står här"));
}

function conflict(facts: Facts): string {
  const first = quotedFact(facts, "first", "");
  const found = quotedFact(facts, "found", "");
  return first === "" || found === "" ? "" : ` (där ${first}, här ${found})`;
}

function unitClause(facts: Facts): string {
  const found = withFact(facts, "found", unitLabel);
  const expected = withFact(facts, "expected", unitLabel);
  const indicator = withFact(facts, "indicator", (id) => ` ${id}`);
  return found === "" || expected === ""
    ? `Filen har en annan enhet än nyckeltalet${indicator}`
    : `Filen har enheten ${found} men nyckeltalet${indicator} har enheten ${expected}`;
}
