import type { CountedNoun } from "../sentences/what-if.ts";

const nouns: Readonly<Record<string, CountedNoun>> = {
  anställda: { one: "en anställd", many: "anställda" },
  barn: { one: "ett barn", many: "barn" },
  deltagare: { one: "en deltagare", many: "deltagare" },
  elever: { one: "en elev", many: "elever" },
  flickor: { one: "en flicka", many: "flickor" },
  gymnasieelever: { one: "en elev", many: "elever" },
  hushåll: { one: "ett hushåll", many: "hushåll" },
  invånare: { one: "en invånare", many: "invånare" },
  kursdeltagare: { one: "en deltagare", many: "deltagare" },
  kvinnor: { one: "en kvinna", many: "kvinnor" },
  lärare: { one: "en lärare", many: "lärare" },
  män: { one: "en man", many: "män" },
  patienter: { one: "en patient", many: "patienter" },
  personer: { one: "en person", many: "personer" },
  pojkar: { one: "en pojke", many: "pojkar" },
  ungdomar: { one: "en ungdom", many: "ungdomar" },
  vuxna: { one: "en vuxen", many: "vuxna" },
};

/**
 * Whom an indicator counts, read from the word its title begins with: "Elever i åk 9 …" counts pupils. Null where the word is none of
 * these: a share of kronor, hours or beds is never told as people.
 */
export function countedNounOf(title: string | null): CountedNoun | null {
  const first = /^\p{L}+/u.exec(title ?? "")?.[0].toLowerCase() ?? "";
  return Object.hasOwn(nouns, first) ? (nouns[first] ?? null) : null;
}
