import type { Gender } from "@foljsam/domain";

const words: Record<Gender, string> = {
  T: "t|totalt|total|totals|alla|samtliga|båda könen|kvinnor och män|both|all",
  K: "k|f|kvinnor|kvinna|kv|female|females|woman|women|flickor",
  M: "m|män|man|male|males|men|pojkar",
};

const genders: ReadonlyMap<string, Gender> = new Map(
  (Object.entries(words) as [Gender, string][]).flatMap(([gender, spellings]) =>
    spellings.split("|").map((word): [string, Gender] => [word, gender]),
  ),
);

/** The sex a cell names, by letter or word; null when it names none. */
export function parseGender(cell: string): Gender | null {
  return genders.get(cell.trim().normalize("NFC").toLowerCase()) ?? null;
}
