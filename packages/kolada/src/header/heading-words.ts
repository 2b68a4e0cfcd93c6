import { unitOfTitle } from "../unit-of-title.ts";

/** What a heading says its column is about, before the content has had its say. */
export type HeadingTopic =
  | "indicator"
  | "title"
  | "area"
  | "county"
  | "year"
  | "gender"
  | "value"
  | "status"
  | "count"
  | "numerator"
  | "denominator"
  | "statistic"
  | "deleted"
  | "source"
  | "comment"
  | "aside"
  /** A title that tells its unit, which only figures have. */
  | "figures";

const vocabulary: Record<Exclude<HeadingTopic, "figures">, string> = {
  indicator:
    "nyckeltal|nyckeltalsid|nyckeltals id|nyckeltalskod|kpi|kpi id|kpi kod|kpi code|variabelkod|indikator|indikatorkod|indicator|indicator id",
  title:
    "kpi name|kpi title|kpi label|title|titel|del|nyckeltalsnamn|nyckeltalstitel|indikatornamn|indicator name|indicator title",
  area:
    "kommun|kommunkod|kommunnamn|kommun kod|kommun namn|kommun landsting|kommun region|kommun eller region|municipality|municipality id|" +
    "municipality code|municipality name|municipality title|omrade|omradeskod|omradesnamn|area|area code|area name|geografi",
  county: "region|regionkod|regionnamn|lan|landsting|county|lanskod|lansnamn",
  year: "ar|artal|year|period|matar",
  gender: "kon|gender|sex",
  value: "varde|value|visat varde|varde stand|utfall|resultat",
  status: "status",
  count: "count",
  numerator: "taljare|numerator",
  denominator: "namnare|denominator",
  statistic:
    "andel och konfidensintervall|antal och konfidensintervall|medelvarde och konfidensintervall|statistiskt matt",
  deleted: "isdeleted|is deleted",
  source: "kalla|kallhanvisning|source",
  comment: "kommentar|kommentarer|anmarkning|comment",
  aside:
    "municipality type|kommuntyp|jamforelsetyp|tema|kpi auspice|auspice|description|beskrivning|operating area|" +
    "perspective|publication date|prel publication date|index|unnamed 0|rownames|fel|blad|" +
    "nedre grans|ovre grans|nedre konfidensgrans|ovre konfidensgrans|konfidensintervall|felmarginal|osakerhetstal|standardfel|" +
    "lower ci|upper ci|ci lower|ci upper|lower|upper",
};

const topics: ReadonlyMap<string, HeadingTopic> = new Map(
  (Object.entries(vocabulary) as [HeadingTopic, string][]).flatMap(([topic, words]) =>
    words.split("|").map((word): [string, HeadingTopic] => [word, topic]),
  ),
);

/** A heading in its plainest form: no diacritics, case, dots or underscores. `Visat.Värde` and `Visat_Värde` are both `visat varde`. */
export function plainHeading(heading: string): string {
  const letters = heading
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
  return letters.replaceAll(/[^a-z0-9]+/g, " ").trim();
}

/** The topic of a heading that is known, or of one that tells a unit; null for any other. */
export function topicOfColumn(heading: string): HeadingTopic | null {
  return topicOf(heading) ?? (unitOfTitle(heading) === "unknown" ? null : "figures");
}

/** The topic that a heading is known to stand for; null for one never met. */
export function topicOf(heading: string): HeadingTopic | null {
  return topics.get(plainHeading(heading)) ?? null;
}
