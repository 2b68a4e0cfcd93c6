import type { ErrorCode } from "@foljsam/domain";
import { countedFact, quotedFact, withFact, type Facts } from "./facts.ts";

const wordings: Readonly<Record<ErrorCode, (facts: Facts) => string>> = {
  "collaboration-not-found": (facts) => `Det finns ingen samverkan${named(facts, "collaboration")}.`,
  "goal-not-found": (facts) => `Det finns inget delmål${named(facts, "goal")}.`,
  "goal-area-not-found": (facts) => `Det finns inget målområde${named(facts, "goalArea")}.`,
  "indicator-not-found": (facts) => `Det finns ingen indikator${named(facts, "indicator")}.`,
  "area-not-found": (facts) =>
    `Det finns inget område${named(facts, "area")}. Ange kommunens eller regionens kod, till exempel 1080.`,
  "group-not-found": (facts) => `Det finns ingen grupp${named(facts, "group")}.`,
  "run-not-found": (facts) => `Det finns ingen inläsning${withFact(facts, "run", (run) => ` med nummer ${run}`)}.`,
  "preview-not-found": () => "Förhandsgranskningen finns inte kvar. Läs in filen på nytt.",
  "upload-not-found": () => "Filen finns inte kvar här. Välj den och läs in den på nytt.",
  "preview-already-committed": (facts) =>
    `Filen är redan sparad${withFact(facts, "run", (run) => ` som inläsning ${run}`)}. Ingenting har ändrats.`,
  "preview-has-rejected-rows": (facts) =>
    `${countedFact(facts, "rejected", "rad kan inte läsas", "rader kan inte läsas", "Några rader kan inte läsas")}. Rätta filen och läs in den igen, eller godkänn att raderna hoppas över.`,
  "preview-is-stale": (facts) =>
    `En annan inläsning${withFact(facts, "run", (run) => ` (nummer ${run})`)} har sparats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad som ändras.`,
  "run-already-undone": (facts) =>
    `${runName(facts)} är redan ångrad${withFact(facts, "undoneBy", (by) => ` genom inläsning ${by}`)}.`,
  "run-cannot-be-undone": (facts) =>
    `${runName(facts)} kan inte ångras, eftersom den själv är en ångring. Läs in filen på nytt i stället.`,
  "nothing-to-load": () => "Filen innehåller ingenting att läsa in.",
  "nothing-to-undo": (facts) =>
    `Det finns inget att ångra: alla utfall i ${runName(facts).toLowerCase()} har ersatts av senare inläsningar.`,
  "kolada-unavailable": (facts) =>
    `Hämtningen från Kolada blev inte hel: ${koladaCause(facts)}${withFact(facts, "address", (address) => ` (${address})`)}. ` +
    "Inget är sparat, och det som redan är inläst ligger kvar. Försök igen senare.",
  "file-changed": () => "Filen ändrades medan den lästes. Inget är sparat; läs in den igen när den är färdig.",
  "file-missing": () => "Ingen fil är vald. Välj den fil som ska läsas in.",
  "file-too-large": (facts) =>
    `Filen är för stor${withFact(facts, "limit", (limit) => `; gränsen är ${limit}`)}. Dela upp den, eller läs in den från kommandoraden.`,
  "too-many-notes": (facts) =>
    `Filen har källa eller kommentar på fler än ${countedFact(facts, "limit", "rad", "rader", "en miljon rader")}. Dela upp den, eller ta bort de kolumnerna.`,
  "too-many-figures": (facts) =>
    `Urvalet ger fler än ${countedFact(facts, "most", "ruta", "rutor", "en miljon rutor")} i JSON-stat. Välj färre indikatorer, områden eller år, eller hämta CSV eller Arrow.`,
  "title-taken": (facts) =>
    `Det finns redan ett nyckeltal med titeln ${quotedFact(facts, "title", "som angavs")} (${quotedFact(facts, "indicator", "okänt id")}). Välj det, eller skriv en titel som skiljer dem åt.`,
  "invalid-request": (facts) =>
    `Begäran kan inte tolkas${withFact(facts, "field", (field) => `: ${field} ${withFact(facts, "expected", (expected) => `ska vara ${expected}`) || "är fel"}`)}${withFact(facts, "found", (found) => `, inte ”${found}”`)}.`,
  "not-acceptable": (facts) =>
    `Svaret kan inte ges i det format som begärs${withFact(facts, "expected", (expected) => `. Välj ${expected}`)}.`,
  "route-not-found": (facts) => `Det finns ingenting på adressen ${quotedFact(facts, "path", "som angavs")}.`,
};

const koladaCauses: ReadonlyMap<string, string> = new Map([
  ["timeout", "Kolada svarade inte i tid"],
  ["connection", "förbindelsen bröts"],
  ["not-kolada", "svaret är inte Koladas"],
  ["gone", "den version av API:et som adressen pekar på är nedlagd"],
  ["other-host", "nästa sida pekar till en annan server"],
  ["endless", "sidorna tar aldrig slut"],
]);

function koladaCause(facts: Facts): string {
  const cause = koladaCauses.get(String(facts["cause"]));
  const told = cause ?? withFact(facts, "status", (status) => `Kolada svarade med felkod ${status}`);
  const tries = Number(facts["tries"] ?? 1);
  return `${told || "Kolada svarade inte"}${tries > 1 ? `, efter ${tries} försök` : ""}`;
}

/** What an error means and what the reader can do about it. */
export function errorSentence(code: ErrorCode, facts: Facts = {}): string {
  return wordings[code](facts);
}

function named(facts: Facts, name: string): string {
  const words = quotedFact(facts, name, quotedFact(facts, "found", ""));
  return words === "" ? " med det namnet" : ` som heter ${words}`;
}

function runName(facts: Facts): string {
  return withFact(facts, "run", (run) => `Inläsning ${run}`) || "Inläsningen";
}
