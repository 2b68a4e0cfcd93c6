import type { Gender, Notice, NoticeCode } from "@foljsam/domain";
import { formatNumber } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";
import { figureUnitLabel, genderWord } from "../words/measure.ts";
import { quoted } from "./clause.ts";
import { countedFact, quotedFact, withFact, type Facts } from "./facts.ts";

const wordings: Readonly<Record<NoticeCode, (facts: Facts) => string>> = {
  "gender-assumed-total": () => "Filen har ingen kolumn för kön. Alla utfall läses som totalt.",
  "unknown-indicator": (facts) =>
    facts["together"] === undefined
      ? `Nyckeltalet ${withFact(facts, "found", String) || "i filen"} finns inte i registret. ` +
        `${countedFact(facts, "count", "utfall", "utfall", "Utfallen")} sparas under nyckeltalets id, utan titel och enhet.`
      : `${countedFact(facts, "together", "nyckeltal", "nyckeltal", "Flera nyckeltal")} finns inte i registret: ${namedTogether(facts, String)}. ` +
        `${countedFact(facts, "count", "utfall", "utfall", "Utfallen")} sparas under nyckeltalens id, utan titel och enhet.`,
  "repeated-rows": (facts) =>
    `${countedFact(facts, "count", "rad upprepar", "rader upprepar", "Några rader upprepar")} ett utfall som redan står i filen med samma värde. Upprepningar räknas en gång.`,
  "year-given": (facts) =>
    `Filen har inget år. Utfallen gäller ${withFact(facts, "year", given) || "det år"} som angavs vid inläsningen.`,
  "indicator-given": (facts) =>
    `Filen har inget nyckeltals-id. Utfallen gäller ${withFact(facts, "indicator", given) || "det nyckeltal"} som angavs vid inläsningen.`,
  "gender-given": (facts) =>
    `Filen har ingen kolumn för kön. Utfallen gäller ${withFact(facts, "gender", (gender) => given(genderName(gender))) || "det kön"} som angavs vid inläsningen.`,
  "group-area": (facts) =>
    facts["together"] === undefined
      ? `${quotedFact(facts, "found", quotedFact(facts, "area", "Ett område"))} är ett medelvärde för flera områden och sparas som en grupp, inte som en kommun.`
      : `${countedFact(facts, "together", "område", "områden", "Flera områden")} är medelvärden för flera områden och sparas som grupper, inte som kommuner: ${namedTogether(facts, quoted)}.`,
  "indicator-without-answer": (facts) =>
    `Kolada har inga utfall för nyckeltalet${withFact(facts, "indicator", (id) => ` ${id}`)}: det är borttaget där, eller okänt. Det som redan är inläst ligger kvar.`,
  "area-without-answer": (facts) =>
    `Kolada har inga utfall för området${withFact(facts, "area", (code) => ` ${code}`)}: koden kan ha bytts ut. Det som redan är inläst ligger kvar.`,
  "deleted-values": (facts) =>
    `Kolada har tagit bort ${countedFact(facts, "count", "utfall", "utfall", "utfall")}${ofIndicator(facts)}${places(facts)}. De sparas som tomma.`,
  "vanished-values": (facts) =>
    `${countedFact(facts, "count", "utfall", "utfall", "Utfall")}${ofIndicator(facts)} finns här men inte i Koladas svar${places(facts)}. De ligger kvar.`,
  "sheet-skipped": (facts) =>
    `Bladet ${quotedFact(facts, "sheet", "utan namn")} har inga utfall som går att läsa in och hoppades över.`,
  "pooled-years": (facts) =>
    `${quotedFact(facts, "found", "En period")} slår ihop flera år. Utfallen läggs på periodens sista år${withFact(facts, "year", (year) => `, här ${year}`)}; det gäller ${countedFact(facts, "count", "rad", "rader", "några rader")}.`,
  "percent-cells": (facts) =>
    `${countedFact(facts, "count", "cell är", "celler är", "Några celler är")} formaterade som procent och lästes som de visas i Excel: 0,046 blir 4,6 %.`,
  "other-groups": (facts) =>
    `${countedFact(facts, "count", "rad", "rader", "Några rader")} gäller andra grupper än den som är vald${places(facts)} och läses inte in.`,
  "single-group": (facts) =>
    `Alla rader har ${quotedFact(facts, "heading", "en kolumn som inte läses")} = ${quotedFact(facts, "found", "samma ord")}. Kolumnen läses inte in: kontrollera att nyckeltalet gäller just det.`,
  "unknown-status": (facts) =>
    `${statusWords(facts)} säger inte att siffran saknas. Siffrorna på ${countedFact(facts, "count", "rad", "rader", "de raderna")} läses så som de står.`,
  "status-overrules": (facts) =>
    `${countedFact(facts, "count", "rad har", "rader har", "Några rader har")} en siffra fast statusen (${withFact(facts, "found", (found) => found.replaceAll("; ", ", ")) || "saknas"}) säger att den saknas. Siffrorna läses inte in.`,
  "withheld-counts": (facts) =>
    `${countedFact(facts, "count", "rad har", "rader har", "Några rader har")} täljare eller nämnare fast värdet är sekretess eller borttaget. De läses inte in, eftersom värdet kan räknas ut ur dem.`,
  "figures-below-one": (facts) =>
    `Alla ${countedFact(facts, "count", "värde", "värden", "värden")} för ${withFact(facts, "indicator", String) || "nyckeltalet"} ligger mellan 0 och 1, men det räknas i procent. Är de andelar, så att 0,046 betyder 4,6 %, räknas de om när frågan om enheten är besvarad. Utan svar räknas inget om.`,
  "unit-converted": (facts) =>
    `Utfallen för ${withFact(facts, "indicator", String) || "nyckeltalet"}${under(facts)} räknades om från ${unitFact(facts, "found") || "filens enhet"} till ${unitFact(facts, "expected") || "registrets"}, så som har svarats. Det gäller ${countedFact(facts, "count", "rad", "rader", "några rader")}.`,
  "unit-kept": (facts) =>
    `${quotedFact(facts, "title", "Titeln")} säger ${unitFact(facts, "found") || "en annan enhet"}, men utfallen för ${withFact(facts, "indicator", String) || "nyckeltalet"} läses som ${unitFact(facts, "expected") || "registrets enhet"}, så som har svarats. Det gäller ${countedFact(facts, "count", "rad", "rader", "några rader")}.`,
};

const genderNames: ReadonlyMap<string, string> = new Map(
  (Object.keys(genderWord) as Gender[]).map((gender) => [gender, genderWord[gender]]),
);

/** What was assumed, or kept as it was, when a file was read. */
export function noticeSentence(notice: Notice): string {
  return wordings[notice.code](notice.facts);
}

function statusWords(facts: Facts): string {
  return facts["together"] === undefined
    ? `Statusen ${quotedFact(facts, "found", "i filen")}`
    : `${countedFact(facts, "together", "status", "statusar", "Flera statusar")} i filen (${namedTogether(facts, quoted)})`;
}

function under(facts: Facts): string {
  return facts["title"] === undefined ? "" : ` under ${quotedFact(facts, "title", "")}`;
}

function unitFact(facts: Facts, name: string): string {
  return withFact(facts, name, figureUnitLabel);
}

function ofIndicator(facts: Facts): string {
  return withFact(facts, "indicator", (id) => ` för ${id}`);
}

function places(facts: Facts): string {
  return withFact(facts, "found", (found) => ` (${found})`);
}

function genderName(gender: string): string {
  return genderNames.get(gender) ?? gender;
}

/** Those that share a notice: `N10000, N10001 och 33 till`. Fewer are named than there are. */
function namedTogether(facts: Facts, named: (name: string) => string): string {
  const names = String(facts["found"] ?? "").split("; ");
  const more = Number(facts["together"]) - names.length;
  return formatList([...names.map(named), ...(more > 0 ? [`${formatNumber(more, 0)} till`] : [])]);
}

function given(value: string): string {
  return `${value},`;
}
