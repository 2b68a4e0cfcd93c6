import type { Problem, ProblemCode } from "@foljsam/domain";
import { expect, test } from "vitest";
import { problemSentence } from "./problem.ts";

const inCell = { line: 7, column: 4 };
const inLine = { line: 7, column: null };
const inFile = { line: null, column: null };
const figure = { indicator: "N02904", area: "1080", year: 2021, gender: "T" };

const met: readonly Problem[] = [
  { ...inFile, code: "empty-file", facts: {} },
  { ...inFile, code: "not-text", facts: { found: "xlsx" } },
  { ...inFile, code: "not-kolada", facts: { expected: "indicator, area, year", found: "Datum, Belopp" } },
  { ...inFile, code: "no-rows", facts: {} },
  { ...inLine, code: "unclosed-quote", facts: {} },
  { ...inLine, code: "line-too-long", facts: {} },
  { ...inLine, code: "too-few-fields", facts: { found: 3, expected: 5 } },
  { ...inLine, code: "too-many-fields", facts: { found: 7, expected: 5 } },
  { ...inCell, code: "missing-area", facts: { heading: "Kommun" } },
  { ...inCell, code: "unknown-area", facts: { heading: "Kommun", found: "Karlskronna", count: 1204 } },
  { ...inCell, code: "area-differs", facts: { heading: "Kommun", found: "10 Karlskrona", count: 2 } },
  { ...inCell, code: "missing-year", facts: { heading: "År" } },
  { ...inFile, code: "missing-year", facts: {} },
  { ...inCell, code: "invalid-year", facts: { heading: "År", found: "20222" } },
  { ...inCell, code: "invalid-gender", facts: { heading: "Kön", found: "X" } },
  { ...inCell, code: "missing-indicator", facts: { heading: "kpi" } },
  { ...inFile, code: "missing-indicator", facts: {} },
  { ...inCell, code: "invalid-indicator", facts: { heading: "kpi", found: "N2904" } },
  { ...inCell, code: "unknown-title", facts: { heading: "Nyckeltal", title: "Kariesfria 4-åringar, andel (%)" } },
  {
    ...inCell,
    code: "ambiguous-title",
    facts: { heading: "Nyckeltal", title: "Medborgarnas betyg", candidates: "N00660, N00661" },
  },
  { ...inCell, code: "invalid-number", facts: { heading: "Värde", found: "12,3,4", expected: "," } },
  { ...inCell, code: "invalid-number", facts: { heading: "Värde", found: "12.3.4", expected: "," } },
  { ...inCell, code: "ratio-differs", facts: { heading: "Värde", found: "34", expected: 33.3333 } },
  { ...inCell, code: "few-people", facts: { heading: "Täljare", expected: 5 } },
  {
    ...inCell,
    code: "ratio-in-other-unit",
    facts: { heading: "Värde", indicator: "N02904", found: "share", expected: "percent", count: 12 },
  },
  { ...inCell, code: "zero-denominator", facts: { heading: "Värde" } },
  { ...inCell, code: "no-ratio", facts: { heading: "Värde", unit: "index" } },
  { ...inCell, code: "personal-number", facts: {} },
  { ...inCell, code: "text-too-long", facts: { heading: "Kommentar", found: "abc", expected: 2000 } },
  {
    ...inFile,
    code: "unit-differs",
    facts: { indicator: "N20402", found: "per-1000", expected: "per-100000" },
  },
  { ...inCell, code: "not-a-share", facts: { indicator: "N02904", found: 4.6, count: 3 } },
  { ...inFile, code: "too-large", facts: { found: "mer än 50 MB" } },
  { ...inFile, code: "too-deep", facts: {} },
  { ...inFile, code: "unreadable-workbook", facts: { found: "xlsx" } },
  { ...inFile, code: "took-too-long", facts: { expected: 10 } },
  { ...inFile, code: "invalid-json", facts: {} },
  { ...inFile, code: "area-list", facts: { found: "id, name, type" } },
  { ...inFile, code: "not-titles", facts: { found: "population, old" } },
  { ...inFile, code: "split-figures", facts: { sheet: "Inläs", found: "Ålder, Bakgrund" } },
  { ...inFile, code: "missing-area", facts: {} },
  { ...inFile, code: "impossible-correction", facts: { cause: "no-column", column: 9, found: 4 } },
  { ...inFile, code: "impossible-correction", facts: { cause: "role-twice", role: "year", found: "3, 5" } },
  { ...inFile, code: "impossible-correction", facts: { cause: "wide-table", column: 2, role: "year", found: "year" } },
  { ...inFile, code: "impossible-correction", facts: { cause: "no-figures" } },
  { ...inFile, code: "impossible-correction", facts: { cause: "no-encoding", found: "xlsx" } },
  { ...inFile, code: "impossible-correction", facts: { cause: "no-delimiter", found: "json" } },
  { ...inCell, code: "not-an-outcome", facts: { sheet: "Blad1", heading: "Mått", found: "Nedre gräns", count: 14 } },
  { ...inLine, code: "conflicting-duplicate", facts: { ...figure, found: -8.1, firstLine: 5, lastLine: 7, times: 2 } },
  {
    ...inLine,
    code: "conflicting-duplicate",
    facts: { ...figure, found: "empty", firstLine: 5, lastLine: 9, times: 3 },
  },
  { ...inLine, code: "conflicting-duplicate", facts: { ...figure, found: 0, firstLine: 7, lastLine: 7, times: 2 } },
  { ...inFile, code: "empty-answer", facts: {} },
  { ...inFile, code: "invalid-answer", facts: { indicator: "N02904", area: "1080", year: 2021, found: "kpi: null" } },
];

test("a problem is told with its place, what was found and how it is mended", () => {
  expect(`\n${met.map(problemSentence).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Filen är tom. Hämta den på nytt från källan.
    Filen är inte en textfil utan en Excelbok (xlsx). Spara uppgifterna som CSV och läs in den filen.
    Filen känns inte igen: det saknas kolumner för nyckeltal, område och år. Den ska ha rubriker på första raden, för nyckeltal, område, år och värde; här står ”Datum, Belopp”.
    Filen har rubriker men inga rader med utfall.
    Rad 7: Ett citattecken öppnas men stängs aldrig. Ta bort det eller lägg till det som saknas.
    Rad 7: Raden är orimligt lång. Kontrollera att filen har radbrytningar och att citattecken är stängda.
    Rad 7: Raden har 3 fält men rubrikraden har 5.
    Rad 7: Raden har 7 fält men rubrikraden har 5. Text som innehåller skiljetecknet ska stå inom citattecken.
    Rad 7, kolumn 4 (Kommun): Området saknas. Ange kod, till exempel 1080, eller namn, till exempel Karlskrona.
    Rad 7, kolumn 4 (Kommun): Området ”Karlskronna” känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080. Felet finns på 1 204 rader.
    Rad 7, kolumn 4 (Kommun): Koden och namnet ”10 Karlskrona” är inte samma område. Rätta det som är fel, eller ta bort det ena. Felet finns på 2 rader.
    Rad 7, kolumn 4 (År): Året saknas. Ange det med fyra siffror.
    Filen har inga år. Svara på frågan om vilket år den gäller.
    Rad 7, kolumn 4 (År): ”20222” är inte ett årtal. Ange fyra siffror, från 1900 till 2100.
    Rad 7, kolumn 4 (Kön): ”X” är inte ett kön. Skriv T (totalt), K (kvinnor) eller M (män).
    Rad 7, kolumn 4 (kpi): Nyckeltalet saknas. Ange dess id, till exempel N02904.
    Det framgår inte vilket nyckeltal filen gäller. Svara på frågan om det.
    Rad 7, kolumn 4 (kpi): ”N2904” är inte ett nyckeltals-id. Det ska vara en bokstav och fem siffror, till exempel N02904.
    Rad 7, kolumn 4 (Nyckeltal): Inget nyckeltal i registret har titeln ”Kariesfria 4-åringar, andel (%)”. Svara på frågan om vilket som menas.
    Rad 7, kolumn 4 (Nyckeltal): Flera nyckeltal har titeln ”Medborgarnas betyg” (N00660, N00661). Svara på frågan om vilket som menas.
    Rad 7, kolumn 4 (Värde): ”12,3,4” är inte ett tal.
    Rad 7, kolumn 4 (Värde): ”12.3.4” är inte ett tal. Resten av filen har decimalkomma.
    Rad 7, kolumn 4 (Värde): Värdet ”34” stämmer inte med täljaren och nämnaren, som ger 33,3333. Rätta det som är fel, eller lämna värdet tomt så räknas det ut.
    Rad 7, kolumn 4 (Täljare): Värdet bygger på färre än 5 personer, eller lämnar så få utanför, och för ett av Koladas nyckeltal skulle det visas för alla. Skriv .. för sekretess. Om källan själv har publicerat värdet: lämna täljare och nämnare tomma.
    Rad 7, kolumn 4 (Värde): Täljaren och nämnaren säger att värdet är andelar, men nyckeltalet N02904 räknas i procent. Rätta värdet, eller svara på frågan om vilken enhet utfallen har. Felet finns på 12 rader.
    Rad 7, kolumn 4 (Värde): Nämnaren är noll, så det går inte att räkna ut något värde.
    Rad 7, kolumn 4 (Värde): Värdet är tomt och kan inte räknas ut: nyckeltalets enhet, index, är inte en täljare delad med en nämnare. Skriv värdet.
    Rad 7, kolumn 4: Filen innehåller något som läses som ett personnummer eller samordningsnummer. Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam. Filen är stoppad och inget ur den är sparat: ta bort numret, och alla andra som finns i filen, och läs in den igen.
    Rad 7, kolumn 4 (Kommentar): Texten är för lång: högst 2 000 tecken får plats.
    Filen har enheten per 1 000 men nyckeltalet N20402 har enheten per 100 000. Svara på frågan om vilken enhet utfallen har.
    Rad 7, kolumn 4: 4,6 är ingen andel mellan 0 och 1, men det har svarats att utfallen för N02904 står som andelar. Svara på nytt vilken enhet de har i den här filen. Felet finns på 3 rader.
    Filen är för stor för att läsas (mer än 50 MB). Dela upp den, eller spara uppgifterna som CSV, som får ha vilken storlek som helst.
    Filen har listor inuti listor i fler led än något svar från Kolada. Den läses inte.
    Filen ser ut att vara en Excelbok (xlsx) men går inte att läsa: den är skadad eller skyddad. Öppna den i Excel och spara den på nytt.
    Filen tog längre tid att läsa än 10 sekunder. Spara uppgifterna som CSV och läs in den filen.
    Filen ser ut som JSON men är skadad eller avklippt. Hämta den på nytt från källan.
    Filen är en lista över områden, utan utfall; kolumnerna är id, name, type. Det finns inget att läsa in.
    Ingen av kolumnerna med siffror bär ett nyckeltals titel (population, old). Skriv Koladas titlar eller id som rubriker.
    Blad ”Inläs”: Utfallen är uppdelade efter Ålder och Bakgrund, så att samma område, år och kön har flera värden. Svara på frågan om vilken grupp som ska läsas in.
    Filen säger inte vilket område den gäller. Lägg till en kolumn med områdets kod eller namn.
    Kolumn 9 finns inte: tabellen har 4 kolumner.
    Bara en kolumn kan vara år, men kolumn 3 och 5 är valda. Välj en av dem.
    Kolumn 2 kan inte vara år: i en tabell med en kolumn per år står siffrorna under sina rubriker. Välj något annat, eller ”läses inte in”.
    Ingen kolumn med siffror är kvar att läsa.
    Teckenkodning går inte att välja för en Excelbok (xlsx). Lämna valet tomt.
    Skiljetecken går inte att välja för en JSON-fil. Lämna valet tomt.
    Blad ”Blad1”, rad 7, kolumn 4 (Mått): ”Nedre gräns” är ett mått på osäkerhet och inget utfall. Raden läses inte in. Felet finns på 14 rader.
    Rad 7: Samma utfall (N02904, 1080, 2021, T) står på rad 5 och rad 7 med olika värden (här −8,1). Inget av dem läses in. Ta bort det som är fel.
    Rad 7: Samma utfall (N02904, 1080, 2021, T) står på flera rader, från rad 5 till rad 9, med olika värden (här tom). Inget av dem läses in. Ta bort det som är fel.
    Rad 7: Samma utfall (N02904, 1080, 2021, T) står flera gånger på raden med olika värden (här 0). Inget av dem läses in. Ta bort det som är fel.
    Kolada svarade utan ett enda utfall. Kontrollera adressen (KOLADA_URL) och att nyckeltalen finns kvar i Kolada.
    Kolada svarade med något som inte går att tolka (N02904, 1080, 2021): ”kpi: null”.
    "
  `);
});

test("a problem without facts is still a whole sentence", () => {
  const codes = [...new Set(met.map(({ code }) => code))];
  const bare = codes.map((code: ProblemCode) => problemSentence({ line: 7, column: 4, code, facts: {} }));
  expect(`\n${bare.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    Rad 7, kolumn 4: Filen är tom. Hämta den på nytt från källan.
    Rad 7, kolumn 4: Filen är inte en textfil. Spara uppgifterna som CSV och läs in den filen.
    Rad 7, kolumn 4: Filen känns inte igen. Den ska ha rubriker på första raden, för nyckeltal, område, år och värde.
    Rad 7, kolumn 4: Filen har rubriker men inga rader med utfall.
    Rad 7, kolumn 4: Ett citattecken öppnas men stängs aldrig. Ta bort det eller lägg till det som saknas.
    Rad 7, kolumn 4: Raden är orimligt lång. Kontrollera att filen har radbrytningar och att citattecken är stängda.
    Rad 7, kolumn 4: Raden har för få fält.
    Rad 7, kolumn 4: Raden har för många fält. Text som innehåller skiljetecknet ska stå inom citattecken.
    Rad 7, kolumn 4: Området saknas. Ange kod, till exempel 1080, eller namn, till exempel Karlskrona.
    Rad 7, kolumn 4: Området på raden känns inte igen. Skriv namnet eller koden som i Kolada, till exempel Karlskrona eller 1080.
    Rad 7, kolumn 4: Koden och namnet på raden är inte samma område. Rätta det som är fel, eller ta bort det ena.
    Rad 7, kolumn 4: Året saknas. Ange det med fyra siffror.
    Rad 7, kolumn 4: Det som står här är inte ett årtal. Ange fyra siffror, från 1900 till 2100.
    Rad 7, kolumn 4: Det som står här är inte ett kön. Skriv T (totalt), K (kvinnor) eller M (män).
    Rad 7, kolumn 4: Nyckeltalet saknas. Ange dess id, till exempel N02904.
    Rad 7, kolumn 4: Det som står här är inte ett nyckeltals-id. Det ska vara en bokstav och fem siffror, till exempel N02904.
    Rad 7, kolumn 4: Inget nyckeltal i registret har titeln som står här. Svara på frågan om vilket som menas.
    Rad 7, kolumn 4: Flera nyckeltal har titeln som står här. Svara på frågan om vilket som menas.
    Rad 7, kolumn 4: Det som står här är inte ett tal.
    Rad 7, kolumn 4: Värdet på raden stämmer inte med täljaren och nämnaren, som ger något annat. Rätta det som är fel, eller lämna värdet tomt så räknas det ut.
    Rad 7, kolumn 4: Värdet bygger på färre än fem personer, eller lämnar så få utanför, och för ett av Koladas nyckeltal skulle det visas för alla. Skriv .. för sekretess. Om källan själv har publicerat värdet: lämna täljare och nämnare tomma.
    Rad 7, kolumn 4: Täljaren och nämnaren säger att värdet är i en annan enhet, men nyckeltalet räknas i en annan. Rätta värdet, eller svara på frågan om vilken enhet utfallen har.
    Rad 7, kolumn 4: Nämnaren är noll, så det går inte att räkna ut något värde.
    Rad 7, kolumn 4: Värdet är tomt och kan inte räknas ut: nyckeltalets enhet är inte en täljare delad med en nämnare. Skriv värdet.
    Rad 7, kolumn 4: Filen innehåller något som läses som ett personnummer eller samordningsnummer. Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam. Filen är stoppad och inget ur den är sparat: ta bort numret, och alla andra som finns i filen, och läs in den igen.
    Rad 7, kolumn 4: Texten är för lång: högst 2 000 tecken får plats.
    Rad 7, kolumn 4: Filen har en annan enhet än nyckeltalet. Svara på frågan om vilken enhet utfallen har.
    Rad 7, kolumn 4: Talet är ingen andel mellan 0 och 1, men det har svarats att utfallen för nyckeltalet står som andelar. Svara på nytt vilken enhet de har i den här filen.
    Rad 7, kolumn 4: Filen är för stor för att läsas. Dela upp den, eller spara uppgifterna som CSV, som får ha vilken storlek som helst.
    Rad 7, kolumn 4: Filen har listor inuti listor i fler led än något svar från Kolada. Den läses inte.
    Rad 7, kolumn 4: Filen ser ut att vara en Excelbok men går inte att läsa: den är skadad eller skyddad. Öppna den i Excel och spara den på nytt.
    Rad 7, kolumn 4: Filen tog längre tid att läsa än som är rimligt. Spara uppgifterna som CSV och läs in den filen.
    Rad 7, kolumn 4: Filen ser ut som JSON men är skadad eller avklippt. Hämta den på nytt från källan.
    Rad 7, kolumn 4: Filen är en lista över områden, utan utfall. Det finns inget att läsa in.
    Rad 7, kolumn 4: Ingen av kolumnerna med siffror bär ett nyckeltals titel. Skriv Koladas titlar eller id som rubriker.
    Rad 7, kolumn 4: Utfallen är uppdelade efter något mer, så att samma område, år och kön har flera värden. Svara på frågan om vilken grupp som ska läsas in.
    Rad 7, kolumn 4: Rättelsen går inte att göra i den här filen.
    Rad 7, kolumn 4: Raden är ett mått på osäkerhet och inget utfall. Raden läses inte in.
    Rad 7, kolumn 4: Samma utfall står flera gånger i filen med olika värden. Inget av dem läses in. Ta bort det som är fel.
    Rad 7, kolumn 4: Kolada svarade utan ett enda utfall. Kontrollera adressen (KOLADA_URL) och att nyckeltalen finns kvar i Kolada.
    Rad 7, kolumn 4: Kolada svarade med något som inte går att tolka: ingenting.
    "
  `);
});

test("what was found is cut when it is very long", () => {
  const found = "x".repeat(500);
  expect(problemSentence({ ...inCell, code: "invalid-number", facts: { found } }).length).toBeLessThan(140);
});
