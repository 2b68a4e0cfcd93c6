/** Counties whose region bears another name than the county. */
const renamedRegions: ReadonlyMap<string, string> = new Map([
  ["södermanland", "Region Sörmland"],
  ["jämtland", "Region Jämtland Härjedalen"],
  ["västra götaland", "Västra Götalandsregionen"],
]);

const county = /^(?:landstinget i |landstinget |region )?(.+?)(?: läns landsting| läns region| län| landsting)$/i;
const regionLike = /^(?:landstinget i |landstinget |region )(.+)$/i;
const municipality = /^(.+?) (?:kommun|stad)$/i;
const nation = /^(?:riket|sverige|hela riket|hela landet|sweden)$/i;
const group = /\(?\b(?:o?vägt medel|oviktat medel)\)?$|^alla (?:kommuner|regioner|landsting)\b|\bläns kommuner\b/i;

/** A name as it is compared: composed letters, one blank between words, none around. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** Whether a name is that of a group: Kolada's mean over several areas, which is never one of them. */
export function isGroupName(name: string): boolean {
  return group.test(name);
}

/** The names a group may bear in a register, the likeliest first: Kolada has written the same mean in several ways. */
export function groupNames(name: string): readonly string[] {
  const bare = name.replace(/,? ?\(?ovägt medel\)?$/i, "").trim();
  return [...new Set([name, `${bare} (ovägt medel)`, bare, bare.replace(/ landsting$/i, " regioner")])];
}

/**
 * The names an area may bear in a register, the likeliest first: as written, without "kommun" or "stad", a county as its region, and
 * with capitals where the file has none or only.
 */
export function areaNames(name: string): readonly string[] {
  const spellings = [name, name.replaceAll("-", " "), name.replaceAll(" ", "-"), capitalised(name)];
  return [...new Set(spellings.flatMap((spelling) => [spelling, ...variants(spelling)]))];
}

function variants(name: string): string[] {
  if (nation.test(name)) return ["Riket"];
  const place = municipality.exec(name)?.[1];
  if (place !== undefined) return withoutGenitive(place);
  const land = county.exec(name)?.[1] ?? regionLike.exec(name)?.[1];
  return land === undefined ? regionNames(name) : withoutGenitive(land).flatMap(regionNames);
}

function regionNames(land: string): string[] {
  const renamed = renamedRegions.get(land.toLowerCase());
  const plain = [`Region ${land}`, `Region ${land} län`, `Region ${land}s län`];
  return renamed === undefined ? plain : [renamed, ...plain];
}

/** "Burlövs" is Burlöv, but "Borås" is Borås: the whole word first. */
function withoutGenitive(word: string): string[] {
  return word.endsWith("s") ? [word, word.slice(0, -1)] : [word];
}

function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
