import type { Problem, ProblemCode } from "@foljsam/domain";
import { formatNumber } from "../figures/number.ts";
import { columnRoleLabel, fileKindLabel } from "../words/files.ts";
import { figureUnitLabel, unitLabel } from "../words/measure.ts";
import { capitalised } from "./clause.ts";
import { personalNumberInFile } from "./personal-number.ts";
import { countedFact, listedFact, outcomeFact, quotedFact, withFact, type Facts } from "./facts.ts";

type Wording = (facts: Facts, wholeFile: boolean) => string;

const columnWords: ReadonlyMap<string, string> = new Map([
  ["indicator", "nyckeltal"],
  ["area", "område"],
  ["year", "år"],
  ["value", "värde"],
]);

const noWords: ReadonlyMap<string, string> = new Map();

const answerTitle = "Svara på frågan om vilket som menas.";

const wordings: Readonly<Record<ProblemCode, Wording>> = {
  "empty-file": () => "Filen är tom. Hämta den på nytt från källan.",
  "not-text": (facts) =>
    `Filen är inte en textfil${withFact(facts, "found", (found) => ` utan ${fileKindLabel(found)}`)}. Spara uppgifterna som CSV och läs in den filen.`,
  "too-large": (facts) =>
    `Filen är för stor för att läsas${withFact(facts, "found", (found) => ` (${found})`)}. Dela upp den, eller spara uppgifterna som CSV, som får ha vilken storlek som helst.`,
  "too-deep": () => "Filen har listor inuti listor i fler led än något svar från Kolada. Den läses inte.",
  "unreadable-workbook": (facts) =>
    `Filen ser ut att vara ${withFact(facts, "found", fileKindLabel) || "en Excelbok"} men går inte att läsa: den är skadad eller skyddad. Öppna den i Excel och spara den på nytt.`,
  "took-too-long": (facts) =>
    `Filen tog längre tid att läsa än ${withFact(facts, "expected", (seconds) => `${seconds} sekunder`) || "som är rimligt"}. Spara uppgifterna som CSV och läs in den filen.`,
  "invalid-json": () => "Filen ser ut som JSON men är skadad eller avklippt. Hämta den på nytt från källan.",
  "not-kolada": (facts) => notKolada(facts),
  "area-list": (facts) =>
    `Filen är en lista över områden, utan utfall${withFact(facts, "found", (found) => `; kolumnerna är ${found}`)}. Det finns inget att läsa in.`,
  "not-titles": (facts) =>
    `Ingen av kolumnerna med siffror bär ett nyckeltals titel${withFact(facts, "found", (found) => ` (${found})`)}. Skriv Koladas titlar eller id som rubriker.`,
  "split-figures": (facts) =>
    `Utfallen är uppdelade efter ${listedFact(facts, "found", noWords) || "något mer"}, så att samma område, år och kön har flera värden. Svara på frågan om vilken grupp som ska läsas in.`,
  "impossible-correction": (facts) => impossibleCorrection(facts),
  "no-rows": () => "Filen har rubriker men inga rader med utfall.",
  "unclosed-quote": () => "Ett citattecken öppnas men stängs aldrig. Ta bort det eller lägg till det som saknas.",
  "line-too-long": () =>
    "Raden är orimligt lång. Kontrollera att filen har radbrytningar och att citattecken är stängda.",
  "too-few-fields": (facts) => fieldCount(facts, "för få fält"),
  "too-many-fields": (facts) =>
    `${fieldCount(facts, "för många fält")} Text som innehåller skiljetecknet ska stå inom citattecken.`,
  "missing-area": (_, wholeFile) =>
    wholeFile
      ? "Filen säger inte vilket område den gäller. Lägg till en kolumn med områdets kod eller namn."
      : "Området saknas. Ange kod, till exempel 1080, eller namn, till exempel Karlskrona.",
  "unknown-area": (facts) =>
    `Området ${quotedFact(facts, "found", "på raden")} känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080.`,
  "area-differs": (facts) =>
    `Koden och namnet ${quotedFact(facts, "found", "på raden")} är inte samma område. Rätta det som är fel, eller ta bort det ena.`,
  "missing-year": (_, wholeFile) =>
    wholeFile
      ? "Filen har inga år. Svara på frågan om vilket år den gäller."
      : "Året saknas. Ange det med fyra siffror.",
  "invalid-year": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett årtal. Ange fyra siffror, från 1900 till 2100.`,
  "invalid-gender": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett kön. Skriv T (totalt), K (kvinnor) eller M (män).`,
  "missing-indicator": (_, wholeFile) =>
    wholeFile
      ? "Det framgår inte vilket nyckeltal filen gäller. Svara på frågan om det."
      : "Nyckeltalet saknas. Ange dess id, till exempel N02904.",
  "invalid-indicator": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett nyckeltals-id. Det ska vara en bokstav och fem siffror, till exempel N02904.`,
  "unknown-title": (facts) => `Inget nyckeltal i registret har titeln ${titleOf(facts)}. ${answerTitle}`,
  "ambiguous-title": (facts) =>
    `Flera nyckeltal har titeln ${titleOf(facts)}${withFact(facts, "candidates", (ids) => ` (${ids})`)}. ${answerTitle}`,
  "invalid-number": (facts) =>
    `${quotedFact(facts, "found", "Det som står här")} är inte ett tal.${decimalClause(facts)}`,
  "unit-differs": (facts) => `${unitClause(facts)}. Svara på frågan om vilken enhet utfallen har.`,
  "ratio-in-other-unit": (facts) =>
    `Täljaren och nämnaren säger att värdet är ${withFact(facts, "found", figureUnitLabel) || "i en annan enhet"}, men nyckeltalet${withFact(facts, "indicator", (id) => ` ${id}`)} räknas i ${withFact(facts, "expected", unitLabel) || "en annan"}. Rätta värdet, eller svara på frågan om vilken enhet utfallen har.`,
  "ratio-differs": (facts) =>
    `Värdet ${quotedFact(facts, "found", "på raden")} stämmer inte med täljaren och nämnaren, som ger ${outcomeFact(facts, "expected") || "något annat"}. Rätta det som är fel, eller lämna värdet tomt så räknas det ut.`,
  "zero-denominator": () => "Nämnaren är noll, så det går inte att räkna ut något värde.",
  "no-ratio": (facts) =>
    `Värdet är tomt och kan inte räknas ut: nyckeltalets enhet${withFact(facts, "unit", (unit) => `, ${unitLabel(unit)},`)} är inte en täljare delad med en nämnare. Skriv värdet.`,
  "few-people": (facts) =>
    `Värdet bygger på färre än ${withFact(facts, "expected", String) || "fem"} personer, eller lämnar så få utanför, och för ett av Koladas nyckeltal skulle det visas för alla. Skriv .. för sekretess. Om källan själv har publicerat värdet: lämna täljare och nämnare tomma.`,
  "personal-number": () => personalNumberInFile({}),
  "text-too-long": (facts) =>
    `Texten är för lång: högst ${countedFact(facts, "expected", "tecken", "tecken", "2 000 tecken")} får plats.`,
  "not-a-share": (facts) =>
    `${outcomeFact(facts, "found") || "Talet"} är ingen andel mellan 0 och 1, men det har svarats att utfallen för ${withFact(facts, "indicator", String) || "nyckeltalet"} står som andelar. Svara på nytt vilken enhet de har i den här filen.`,
  "not-an-outcome": (facts) =>
    `${quotedFact(facts, "found", "Raden")} är ett mått på osäkerhet och inget utfall. Raden läses inte in.`,
  "conflicting-duplicate": (facts) =>
    `Samma utfall${keyClause(facts)} står ${placesClause(facts)} med olika värden${hereClause(facts)}. Inget av dem läses in. Ta bort det som är fel.`,
  "empty-answer": () =>
    "Kolada svarade utan ett enda utfall. Kontrollera adressen (KOLADA_URL) och att nyckeltalen finns kvar i Kolada.",
  "invalid-answer": (facts) =>
    `Kolada svarade med något som inte går att tolka${keyClause(facts)}: ${quotedFact(facts, "found", "ingenting")}.`,
};

/** What is wrong in a file, where, and how it is mended: `Rad 7, kolumn 4 (Värde): ”12,3,4” är inte ett tal.` */
export function problemSentence(problem: Problem): string {
  const place = problemPlace(problem);
  const words = problemWords(problem);
  return `${place === "" ? words : `${place}: ${words}`}${repeatedClause(problem.facts)}`;
}

/** What is wrong and how it is mended, for where the place is seen: beside its cell, or in its row. */
export function problemWords({ code, facts, line }: Problem): string {
  return wordings[code](facts, line === null);
}

/** What is wrong and in which column, for where the row is seen: `Kolumn 4 (Värde): ”12,3,4” är inte ett tal.` */
export function problemInRow(problem: Problem): string {
  const place = columnPlace(problem);
  return place === "" ? problemWords(problem) : `${capitalised(place)}: ${problemWords(problem)}`;
}

/** Where a problem is: `Rad 7, kolumn 4 (Värde)`, in a workbook after its sheet; empty when the whole file is meant. */
export function problemPlace(problem: Problem): string {
  const places = [
    withFact(problem.facts, "sheet", (sheet) => `blad ”${sheet}”`),
    problem.line === null ? "" : `rad ${problem.line}`,
    columnPlace(problem),
  ].filter((place) => place !== "");
  return capitalised(places.join(", "));
}

function columnPlace({ column, facts }: Problem): string {
  return column === null ? "" : `kolumn ${column}${withFact(facts, "heading", (name) => ` (${name})`)}`;
}

/** A problem that many rows share is told once, with the number of rows. */
function repeatedClause(facts: Facts): string {
  const rows = Number(facts["count"] ?? 1);
  return rows > 1 ? ` Felet finns på ${formatNumber(rows, 0)} rader.` : "";
}

function fieldCount(facts: Facts, otherwise: string): string {
  const found = countedFact(facts, "found", "fält", "fält", otherwise);
  return `Raden har ${found}${withFact(facts, "expected", (expected) => ` men rubrikraden har ${expected}`)}.`;
}

function titleOf(facts: Facts): string {
  return quotedFact(facts, "title", quotedFact(facts, "found", "som står här"));
}

function placesClause({ firstLine, lastLine, times }: Facts): string {
  if (firstLine === undefined || lastLine === undefined) return "flera gånger i filen";
  if (firstLine === lastLine) return "flera gånger på raden";
  if (times === 2) return `på rad ${firstLine} och rad ${lastLine}`;
  return `på flera rader, från rad ${firstLine} till rad ${lastLine},`;
}

function hereClause(facts: Facts): string {
  const found = outcomeFact(facts, "found");
  return found === "" ? "" : ` (här ${found})`;
}

function keyClause(facts: Facts): string {
  const key = ["indicator", "area", "year", "gender"].map((name) => withFact(facts, name, String)).filter(Boolean);
  return key.length === 0 ? "" : ` (${key.join(", ")})`;
}

function notKolada(facts: Facts): string {
  const lacking = listedFact(facts, "expected", columnWords);
  const found = quotedFact(facts, "found", "");
  return (
    `Filen känns inte igen${lacking === "" ? "" : `: det saknas kolumner för ${lacking}`}. ` +
    `Den ska ha rubriker på första raden, för nyckeltal, område, år och värde${found === "" ? "" : `; här står ${found}`}.`
  );
}

function impossibleCorrection(facts: Facts): string {
  const kind = withFact(facts, "found", fileKindLabel) || "filen";
  const column = withFact(facts, "column", (number) => `Kolumn ${number}`) || "Kolumnen";
  const role = withFact(facts, "role", columnRoleLabel);
  switch (facts["cause"]) {
    case "no-encoding":
      return `Teckenkodning går inte att välja för ${kind}. Lämna valet tomt.`;
    case "no-delimiter":
      return `Skiljetecken går inte att välja för ${kind}. Lämna valet tomt.`;
    case "no-column":
      return `${column} finns inte: tabellen har ${countedFact(facts, "found", "kolumn", "kolumner", "färre kolumner")}.`;
    case "role-twice":
      return `Bara en kolumn kan vara ${role}, men kolumn ${listedFact(facts, "found", noWords)} är valda. Välj en av dem.`;
    case "wide-table":
      return `${column} kan inte vara ${role}: i en tabell med en kolumn per ${facts["found"] === "year" ? "år" : "nyckeltal"} står siffrorna under sina rubriker. Välj något annat, eller ”läses inte in”.`;
    case "no-figures":
      return "Ingen kolumn med siffror är kvar att läsa.";
    default:
      return "Rättelsen går inte att göra i den här filen.";
  }
}

/** Told only where the sign in the cell is the other one, which may be the whole fault. */
function decimalClause(facts: Facts): string {
  const { found, expected } = facts;
  if (expected === "," && String(found).includes(".")) return " Resten av filen har decimalkomma.";
  if (expected === "." && String(found).includes(",")) return " Resten av filen har decimalpunkt.";
  return "";
}

function unitClause(facts: Facts): string {
  const found = withFact(facts, "found", unitLabel);
  const expected = withFact(facts, "expected", unitLabel);
  const indicator = withFact(facts, "indicator", (id) => ` ${id}`);
  return found === "" || expected === ""
    ? `Filen har en annan enhet än nyckeltalet${indicator}`
    : `Filen har enheten ${found} men nyckeltalet${indicator} har enheten ${expected}`;
}
