import type { Gender, Notice, NoticeCode } from "@foljsam/domain";
import { formatNumber } from "../figures/number.ts";
import { formatList } from "../figures/order.ts";
import { genderWord } from "../words/measure.ts";
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
};

const genderNames: ReadonlyMap<string, string> = new Map(
  (Object.keys(genderWord) as Gender[]).map((gender) => [gender, genderWord[gender]]),
);

/** What was assumed, or kept as it was, when a file was read. */
export function noticeSentence(notice: Notice): string {
  return wordings[notice.code](notice.facts);
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
