import { type Facts, quotedFact, withFact } from "./facts.ts";

const what = "något som läses som ett personnummer eller samordningsnummer";
const why = "Uppgifter om enskilda personer, som patienter, får inte finnas i Följsam";

/** Fields that people write freely in, as they meet them. */
const fields: ReadonlyMap<string, string> = new Map([
  ["text", "Texten"],
  ["reason", "Skälet"],
  ["decision", "Beslutets beteckning"],
  ["decidedBy", "Den som har beslutat"],
  ["by", "Namnet"],
  ["name", "Namnet"],
  ["title", "Titeln"],
  ["source", "Källan"],
  ["comment", "Kommentaren"],
  ["note", "Anteckningen"],
  ["responsible", "Den som ansvarar"],
  ["file", "Filens namn"],
]);

/** Why a text or a file's name was not taken in; the number itself is never told. */
export function personalNumberInText(facts: Facts): string {
  const last = String(facts["field"] ?? "").replace(/^.*\./u, "");
  const field = fields.get(last) ?? `Fältet ${quotedFact(facts, "field", "som skickades")}`;
  return `${field} innehåller ${what}. ${why}: ta bort numret och försök igen. Inget är sparat.`;
}

/** Why a file was stopped, with where in it: the number itself is never told. */
export function personalNumberInFile(facts: Facts): string {
  const place = [
    withFact(facts, "sheet", (sheet) => `blad ”${sheet}”`),
    withFact(facts, "line", (line) => `rad ${line}`),
    withFact(facts, "column", (column) => `kolumn ${column}`),
  ].filter((part) => part !== "");
  const where = place.length > 0 ? ` (${place.join(", ")})` : "";
  return `Filen innehåller ${what}${where}. ${why}. Filen är stoppad och inget ur den är sparat: ta bort numret, och alla andra som finns i filen, och läs in den igen.`;
}
