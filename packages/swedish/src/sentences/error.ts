import { type ErrorCode, progressStatuses, roles } from "@foljsam/domain";
import { formatDate } from "../figures/date.ts";
import { roleWord } from "../words/membership.ts";
import { statusWord } from "../words/progress.ts";
import { quoted } from "./clause.ts";
import { personalNumberInFile, personalNumberInText } from "./personal-number.ts";
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
    facts["undo"] !== undefined
      ? `Inläsning ${withFact(facts, "run", String)} har ändrat de utfall som skulle ångras sedan du såg dem. Se på nytt vad som ändras innan du ångrar.`
      : facts["changed"] !== undefined
        ? `${facts["changed"] === "answer" ? "Ett svar som filen lästes med" : `Nyckeltalet ${String(facts["changed"])}`} har ändrats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad den ger nu.`
        : `En annan inläsning${withFact(facts, "run", (run) => ` (nummer ${run})`)} har sparats sedan förhandsgranskningen gjordes. Läs in filen på nytt så att du ser vad som ändras.`,
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
  "fetch-has-rejected-figures": (facts) =>
    `${countedFact(facts, "rejected", "utfall", "utfall", "Några utfall")} i Koladas svar avvisades. Hämta på sidan Inläsning, så ser du vilka och varför, och kan välja att läsa in resten.`,
  "file-changed": () => "Filen ändrades medan den lästes. Inget är sparat; läs in den igen när den är färdig.",
  "file-missing": () => "Ingen fil är vald. Välj den fil som ska läsas in.",
  "file-too-large": (facts) =>
    `Filen är för stor${withFact(facts, "limit", (limit) => `; gränsen är ${limit}`)}. Dela upp den, eller läs in den från kommandoraden.`,
  "request-too-large": (facts) =>
    `Det som skickades är för stort${withFact(facts, "limit", (limit) => `; gränsen är ${limit}`)}. Dela upp det i flera.`,
  "too-many-requests": (facts) =>
    `Det har kommit för mycket på kort tid. Vänta ${waitFact(facts)} och försök igen. Det senaste är inte sparat.`,
  "personal-number": personalNumberInText,
  "personal-number-in-file": personalNumberInFile,
  "too-many-notes": (facts) =>
    `Filen har källa eller kommentar på fler än ${countedFact(facts, "limit", "rad", "rader", "en miljon rader")}. Dela upp den, eller ta bort de kolumnerna.`,
  "notes-too-long": (facts) =>
    `Filens källor och kommentarer är tillsammans för långa${withFact(facts, "limit", (limit) => `; gränsen är ${limit}`)}. Dela upp den, eller korta texterna.`,
  "too-many-figures": (facts) =>
    `Urvalet ger fler än ${countedFact(facts, "most", "ruta", "rutor", "en miljon rutor")} i JSON-stat. Välj färre indikatorer, områden eller år, eller hämta CSV eller Arrow.`,
  "title-taken": (facts) =>
    `Det finns redan ett nyckeltal med titeln ${quotedFact(facts, "title", "som angavs")} (${quotedFact(facts, "indicator", "okänt id")}). Välj det, eller skriv en titel som skiljer dem åt.`,
  "part-not-found": (facts) => `Delmålet har ingen del${named(facts, "part")}.`,
  "field-missing": (facts) => missingFields.get(String(facts["field"])) ?? "Ett svar saknas.",
  "decided-in-future": (facts) =>
    `Beslutets dag${dayFact(facts, "date")} har inte varit ännu. Skriv den dag då beslutet togs.`,
  "decided-before-earlier": (facts) =>
    `Ett senare beslut gäller redan${dayFact(facts, "earlier", "från")}. Ett beslut${dayFact(facts, "date", "från")} kan inte ta över efter det.`,
  "status-impossible": (facts) =>
    `Delmålet kan inte ha statusen ${statusFact(facts)} det året. Välj en av dem som går att välja.`,
  "adoption-not-in-force": () =>
    "Den fastställda bedömningen gäller inte längre: den är upphävd eller ersatt. Ingenting har ändrats.",
  "meeting-in-future": (facts) =>
    `Mötets dag${dayFact(facts, "date")} har inte varit ännu. Skriv den dag då mötet hölls.`,
  "due-before-meeting": (facts) =>
    `Uppdraget kan inte vara klart${dayFact(facts, "date", "redan")}: mötet hölls${dayFact(facts, "meeting", "först")}. Välj mötets dag eller en senare.`,
  "responsible-not-found": (facts) =>
    `Ingen grupp eller huvudman i samverkan är ${quotedFact(facts, "responsible", "den som angavs")}. Välj ansvarig ur listan.`,
  "note-not-found": () => "Det finns ingen anteckning med det numret.",
  "note-changed": (facts) =>
    `Anteckningen har ändrats${withFact(facts, "by", (by) => ` av ${by}`)} sedan du öppnade den. Läs den nya texten, och för in din ändring i den.`,
  "note-withdrawn": () => "Anteckningen är återtagen och ändras inte mer. Skriv en ny i stället.",
  "baseline-year-too-late": (facts) =>
    `Baslinjens år${withFact(facts, "year", (year) => ` (${year})`)} ska vara före målåret${withFact(facts, "targetYear", (year) => ` ${year}`)}.`,
  "baseline-year-in-future": (facts) =>
    `Baslinjens år${withFact(facts, "year", (year) => ` (${year})`)} har inte varit ännu. Välj ett år som det finns ett värde för.`,
  "baseline-not-a-figure": () => "Baslinjens värde ska vara ett tal, till exempel 9,5.",
  "answer-not-found": () => "Svaret finns inte längre: någon har redan tagit tillbaka det.",
  "figures-contradict": (facts) =>
    `${contradictedFields.get(String(facts["field"])) ?? "Det"} kan inte ändras: utfall är redan inlästa för ${withFact(facts, "indicator", String) || "nyckeltalet"} som inte stämmer med det. Lägg upp ett nytt nyckeltal, eller ångra inläsningarna först.`,
  "person-not-found": () => "Det finns ingen person med det numret.",
  "email-unusable": (facts) =>
    `E-postadressen${withFact(facts, "email", (email) => ` ”${email}”`)} går inte att använda. Skriv den som namn@kommun.se.`,
  "membership-not-found": () => "Det finns inget ledamotskap med det numret.",
  "membership-ends-before": (facts) =>
    `Ledamotskapet kan inte sluta${dayFact(facts, "date", "den")}: det börjar${dayFact(facts, "from", "den")}.`,
  "membership-revoked": () => "Ledamotskapet är återkallat och ändras inte mer. Lägg till ett nytt i stället.",
  "role-has-no-group": (facts) => `Rollen ${roleFact(facts)} gäller hela samverkan. Välj ingen grupp.`,
  "principal-not-found": (facts) =>
    `Ingen huvudman i samverkan är ${quotedFact(facts, "principal", "den som angavs")}. Välj ur listan, eller ingen.`,
  "last-coordinator": (facts) =>
    `Samverkan skulle stå utan samordnare${dayFact(facts, "day", "från")}. Lägg till en annan samordnare först.`,
  "sign-in-needed": () => "Logga in för att göra det här.",
  "not-permitted": () =>
    "Du har inte behörighet att göra det här. Samordnaren för samverkan kan ge dig den roll som behövs.",
  "invalid-request": (facts) =>
    `Begäran kan inte tolkas${withFact(facts, "field", (field) => `: ${field} ${withFact(facts, "expected", (expected) => `ska vara ${expected}`) || "är fel"}`)}${withFact(facts, "found", (found) => `, inte ”${found}”`)}.`,
  "not-acceptable": (facts) =>
    `Svaret kan inte ges i det format som begärs${withFact(facts, "expected", (expected) => `. Välj ${expected}`)}.`,
  "route-not-found": (facts) => `Det finns ingenting på adressen ${quotedFact(facts, "path", "som angavs")}.`,
};

const missingFields: ReadonlyMap<string, string> = new Map([
  ["reason", "Skriv skälet. Utan skäl kan ingen bedömning fastställas eller upphävas."],
  ["decision", "Skriv vilket beslut det är, till exempel § 14 eller ett diarienummer."],
  ["body", "Välj vilket organ som har beslutat."],
  ["part", "Säg vilken del av delmålet det gäller."],
  ["source", "Skriv varifrån baslinjens värde är hämtat."],
  ["decidedBy", "Skriv vem som har beslutat."],
  ["text", "Skriv vad som sades eller beslutades."],
  ["responsible", "Välj vem som ansvarar för uppdraget."],
  ["dueOn", "Skriv vilken dag uppdraget ska vara klart."],
  ["group", "Välj vilken grupp rollen gäller."],
  ["name", "Skriv vad personen heter."],
  ["email", "Skriv personens e-postadress."],
]);

const contradictedFields: ReadonlyMap<string, string> = new Map([
  ["unit", "Enheten"],
  ["byGender", "Uppdelningen på kön"],
  ["publishedFor", "Vilka det mäts för"],
]);

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

function waitFact(facts: Facts): string {
  const seconds = Number(facts["seconds"] ?? 60);
  return seconds < 60
    ? "en minut"
    : countedFact({ minutes: Math.ceil(seconds / 60) }, "minutes", "minut", "minuter", "");
}

function dayFact(facts: Facts, name: string, before = ""): string {
  return withFact(facts, name, (date) => (before === "" ? `, ${formatDate(date)},` : ` ${before} ${formatDate(date)}`));
}

function statusFact(facts: Facts): string {
  const known = progressStatuses.find((status) => status === facts["status"]);
  return known ? quoted(statusWord[known]) : quotedFact(facts, "status", "som angavs");
}

function roleFact(facts: Facts): string {
  const known = roles.find((role) => role === facts["role"]);
  return known ? roleWord[known] : quotedFact(facts, "role", "som angavs");
}

function named(facts: Facts, name: string): string {
  const words = quotedFact(facts, name, quotedFact(facts, "found", ""));
  return words === "" ? " med det namnet" : ` som heter ${words}`;
}

function runName(facts: Facts): string {
  return withFact(facts, "run", (run) => `Inläsning ${run}`) || "Inläsningen";
}
