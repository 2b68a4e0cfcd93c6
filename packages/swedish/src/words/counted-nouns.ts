import type { CountedNoun } from "../sentences/what-if.ts";

const nouns: Readonly<Record<string, CountedNoun>> = {
  anställda: { one: "anställd", many: "anställda" },
  barn: { one: "barn", many: "barn" },
  deltagare: { one: "deltagare", many: "deltagare" },
  elever: { one: "elev", many: "elever" },
  flickor: { one: "flicka", many: "flickor" },
  gymnasieelever: { one: "elev", many: "elever" },
  hushåll: { one: "hushåll", many: "hushåll" },
  invånare: { one: "invånare", many: "invånare" },
  kursdeltagare: { one: "deltagare", many: "deltagare" },
  kvinnor: { one: "kvinna", many: "kvinnor" },
  lärare: { one: "lärare", many: "lärare" },
  män: { one: "man", many: "män" },
  patienter: { one: "patient", many: "patienter" },
  personer: { one: "person", many: "personer" },
  pojkar: { one: "pojke", many: "pojkar" },
  ungdomar: { one: "ungdom", many: "ungdomar" },
  vuxna: { one: "vuxen", many: "vuxna" },
};

/**
 * Whom an indicator counts, read from the word its title begins with: "Elever i åk 9 …" counts pupils. Null where the word is none of
 * these: a share of kronor, hours or beds is never told as people.
 */
export function countedNounOf(title: string | null): CountedNoun | null {
  const first = /^\p{L}+/u.exec(title ?? "")?.[0].toLowerCase() ?? "";
  return Object.hasOwn(nouns, first) ? (nouns[first] ?? null) : null;
}
